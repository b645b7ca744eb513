import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft, PublishCall } from '#publishers/publisher.ts'

let drafts = 0

/** A film as publishers get it, unlike any other; its files hold a few words each. */
export async function aDraft(folder: string, set: Partial<Draft> = {}): Promise<Draft> {
  drafts += 1
  const at = async (name: string) => {
    const path = join(folder, `${drafts}-${name}`)
    await writeFile(path, `${name} of ${drafts}`)
    return path
  }
  return {
    post: `post-${drafts}`,
    seal: `${drafts}`.padStart(6, '0').padEnd(64, '5'),
    community: 'Sleepers',
    title: 'The singing <whale>',
    caption: 'A whale sang to me & my grandmother.',
    hashtags: ['dream', 'whale'],
    credit: 'Dreamt by Ada',
    disclosure: 'Made by a program from a dream told in words.',
    language: 'en',
    seconds: 20,
    slug: `dream-${drafts}`,
    files: {
      master: await at('film.mp4'),
      preview: await at('preview.mp4'),
      poster: await at('poster.jpg'),
      srt: await at('captions.srt'),
      vtt: await at('captions.vtt'),
    },
    facts: { dream: drafts, warnings: [] },
    ...set,
  }
}

export const aCall = (data: string): PublishCall => ({ data, signal: new AbortController().signal })
