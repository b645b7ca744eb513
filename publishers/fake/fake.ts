import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'
import { captionFor, type Draft, type Publisher, withinRules } from '../publisher.ts'

const settings = z.object({ DREAMBOX_FAKE_PUBLISHER: z.string().min(1) })

/** A line of the pretended network's own book: what counts as posted is what stands here. */
interface Line {
  did: 'send' | 'remove'
  remote: string
  seal: string
}

const book = (): string => settings.parse(environment()).DREAMBOX_FAKE_PUBLISHER

async function lines(): Promise<Line[]> {
  const text = await readFile(book(), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

const refuse = (what: string): never => {
  throw new Fault('fake/refused', what, { tell: 'fault.refusedByTarget', values: { target: 'fake' } })
}

const rules = {
  maxSeconds: 180,
  maxBytes: 45 * 1024 * 1024,
  maxCaption: 2200,
  maxHashtags: 5,
  byHand: false,
  readable: 'surely' as const,
}

/**
 * A pretended network for tests, as strict as a real one: it refuses empty titles, captions too long, films without a
 * disclosure. It lives in a file of its own, so that tests count posts where a network would.
 */
export const fake: Publisher = {
  id: 'fake',
  settings,
  rules,
  inspect: (draft) => withinRules('fake', rules, draft),
  async send(draft: Draft) {
    if (draft.title.trim() === '') refuse('a post needs a title')
    if (draft.disclosure.trim() === '') refuse('a post needs its disclosure')
    if (draft.seconds > rules.maxSeconds) refuse('the film is too long')
    if (captionFor(draft, rules).length > rules.maxCaption) refuse('the caption is too long')
    const remote = `fake-${draft.seal.slice(0, 16)}-${Date.now().toString(36)}`
    await appendFile(book(), `${JSON.stringify({ did: 'send', remote, seal: draft.seal } satisfies Line)}\n`)
    return { done: { remote, url: `https://fake.invalid/${remote}` } }
  },
  async find(draft) {
    const all = await lines()
    const isGone = (remote: string) => all.some((line) => line.did === 'remove' && line.remote === remote)
    const found = all.find((line) => line.did === 'send' && line.seal === draft.seal && !isGone(line.remote))
    return found && { remote: found.remote, url: `https://fake.invalid/${found.remote}` }
  },
  async remove(post) {
    const known = (await lines()).filter((line) => line.remote === post.remote)
    if (known.length === 0) refuse(`there is no post ${post.remote}`)
    if (known.some((line) => line.did === 'remove')) return
    await appendFile(book(), `${JSON.stringify({ did: 'remove', remote: post.remote, seal: '' } satisfies Line)}\n`)
  },
}
