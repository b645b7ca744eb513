import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'
import type { Film, Rendition } from '#models/film.ts'
import type { Post } from '#models/post.ts'
import type { Draft } from '#publishers/publisher.ts'
import type { Tools } from '../tools.ts'

/** A film's public name within its community: its number, and what its title leaves of itself in a file name. */
const slugOf = (dream: Pick<Dream, 'number' | 'take'>, film: Pick<Film, 'title'>): string => {
  const words = film.title
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${String(dream.number).padStart(4, '0')}-${[...words].slice(0, 40).join('').replace(/-$/, '') || 'dream'}`
}

/** The film as a publisher gets it: sealed words, local files. */
export async function draftOf(
  dream: Dream,
  film: Film,
  post: Pick<Post, '_id' | 'seal'>,
  tools: Tools,
): Promise<Draft> {
  const local = async (name: Rendition): Promise<string> => tools.files.local(film.files[name]?.key ?? '')
  const [master, preview, poster, srt, vtt] = await Promise.all([
    local('master'),
    local('preview'),
    local('poster'),
    local('srt'),
    local('vtt'),
  ])
  return { ...(await wordsOf(dream, film, post)), files: { master, preview, poster, srt, vtt } }
}

const nowhere: Draft['files'] = { master: '', preview: '', poster: '', srt: '', vtt: '' }

/** The draft as far as its inspection needs it: its words and facts, no file fetched. */
export const draftToInspect = async (dream: Dream, film: Film): Promise<Draft> => ({
  ...(await wordsOf(dream, film, { _id: '', seal: film.seal })),
  files: nowhere,
})

async function wordsOf(dream: Dream, film: Film, post: Pick<Post, '_id' | 'seal'>): Promise<Omit<Draft, 'files'>> {
  const community = await Communities.findById(dream.community).lean<Community>()
  const { master, preview } = film.files
  return {
    post: post._id,
    seal: post.seal,
    community: community?.name ?? '',
    title: film.title,
    caption: film.caption,
    hashtags: film.hashtags,
    credit: film.credit,
    disclosure: film.disclosure,
    language: film.language,
    seconds: film.seconds,
    slug: slugOf(dream, film),
    ...(master && preview ? { bytes: { master: master.bytes, preview: preview.bytes } } : {}),
    facts: {
      dream: dream.number,
      take: dream.take,
      costMicros: film.cost,
      sha256: Object.fromEntries(Object.entries(film.files).map(([name, file]) => [name, file.sha256])),
      warnings: film.warnings.map((warning) => ({ tell: warning.tell, values: warning.values })),
      words: film.words.map(({ text, startSeconds, endSeconds, estimated }) => ({
        text,
        startSeconds,
        endSeconds,
        estimated: estimated ?? false,
      })),
    },
  }
}
