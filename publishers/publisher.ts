import type { z } from 'zod'
import type { Json, Progress } from '#core/progress.ts'

/** What is published: one sealed film, its words and files. */
export interface Draft {
  /** The post row's id: what networks with an idempotency key are given. */
  post: string
  seal: string
  community: string
  title: string
  caption: string
  hashtags: string[]
  credit: string
  disclosure: string
  language: string
  seconds: number
  /** Public name of the film within its community: "dream-12". */
  slug: string
  /** Local paths. */
  files: { master: string; preview: string; poster: string; srt: string; vtt: string }
  /** How large the films are, where that is known before they are fetched. */
  bytes?: { master: number; preview: number }
  facts: Record<string, Json>
}

/** A connected account, its secret in the clear for the length of the call. */
export interface PublishAccount {
  remote: string
  secret?: string
}

export interface PublishCall {
  /** The data folder, for publishers that publish onto this machine. */
  data: string
  signal: AbortSignal
}

/** What a network says of a post. */
export interface Published {
  remote: string
  url?: string
}

/** Why a draft cannot go to a target, found without any network before people are asked to approve. */
export interface Problem {
  tell: string
  values: Record<string, string | number>
  /** The target cannot take it at all; otherwise it is a warning. */
  blocking: boolean
}

/** A network's rules, as data. */
export interface PublisherRules {
  maxSeconds: number
  maxBytes: number
  maxCaption: number
  maxHashtags: number
  /** A person posts by hand and answers with the link. */
  byHand: boolean
  /**
   * Whether a post can be looked up after a lost answer: never; with a delay, so that absence proves nothing; or surely,
   * so that what is not there was not posted.
   */
  readable: 'never' | 'later' | 'surely'
}

/** A network films go to. One folder each; on the shelf in `index.ts`; passes `contract.test.ts`. */
export interface Publisher {
  id: string
  settings: z.ZodType
  rules: PublisherRules
  /** @param account the community's own, as it is now. */
  inspect(draft: Draft, account: PublishAccount | undefined): Problem[]
  /**
   * Called at most once for a draft: what it did not answer is never repeated.
   * @throws Fault only when it is certain that nothing was posted, with when to try again; any other error leaves it open.
   */
  send(draft: Draft, account: PublishAccount | undefined, call: PublishCall): Promise<Progress<Published>>
  check?(ticket: Json, call: PublishCall): Promise<Progress<Published>>
  /** Looks for a draft that may have been posted; undefined when it is not there. */
  find?(draft: Draft, account: PublishAccount | undefined, call: PublishCall): Promise<Published | undefined>
  /**
   * Takes a post down; fine when it is gone already. Where a person said where a post is, `remote` is its address.
   * @throws Fault `never` when the network does not let us: then a person has to.
   */
  remove?(post: Published, call: PublishCall): Promise<void>
}

/** The text under a post: caption, hashtags, credit and the disclosure that a machine made it, within the rules. */
export function captionFor(draft: Draft, rules: Pick<PublisherRules, 'maxCaption' | 'maxHashtags'>): string {
  const hashtags = draft.hashtags.slice(0, rules.maxHashtags).map((tag) => `#${tag}`)
  const end = [draft.credit, draft.disclosure, hashtags.join(' ')].filter((each) => each !== '').join('\n')
  const fits = shortened(draft.caption, rules.maxCaption - end.length - 2)
  return fits === '' ? end : `${fits}\n\n${end}`
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The text within so many UTF-16 units, as networks count them; never cut within a sign. */
function shortened(text: string, room: number): string {
  if (text.length <= room) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length + 1 > room) break
    kept += segment
  }
  return kept === '' ? '' : `${kept}…`
}

/** What every network's numbers say of a draft. */
export function withinRules(target: string, rules: Pick<PublisherRules, 'maxSeconds'>, draft: Draft): Problem[] {
  if (draft.seconds <= rules.maxSeconds) return []
  return [{ tell: 'problem.tooLong', values: { target, seconds: rules.maxSeconds }, blocking: true }]
}

/** What numbers and a chosen channel say of a draft, for networks that post into a channel. */
export function inspected(
  target: string,
  rules: Pick<PublisherRules, 'maxSeconds' | 'maxBytes' | 'maxCaption'>,
  draft: Draft,
  account: PublishAccount | undefined,
  written: { isCut: boolean },
): Problem[] {
  const problems = withinRules(target, rules, draft)
  if (!account) problems.push({ tell: 'problem.noChannel', values: { target }, blocking: true })
  // What is too large as the master goes out as the preview.
  if (draft.bytes && Math.min(draft.bytes.master, draft.bytes.preview) > rules.maxBytes)
    problems.push({
      tell: 'problem.tooBig',
      values: { target, megabytes: Math.floor(rules.maxBytes / 1_000_000) },
      blocking: true,
    })
  if (written.isCut)
    problems.push({ tell: 'problem.captionCut', values: { target, most: rules.maxCaption }, blocking: false })
  return problems
}
