import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { newName } from '#files/name.ts'
import { captionFor, type Draft, type Published, type Publisher, withinRules } from '../publisher.ts'
import { filmPage, galleryPage } from './page.ts'

const rules = {
  maxSeconds: 600,
  maxBytes: 2 ** 31,
  maxCaption: 10_000,
  maxHashtags: 30,
  byHand: false,
  readable: 'surely' as const,
}

/** `post.json`: the film as data, for whoever takes it further. */
interface PostFile {
  seal: string
  slug: string
  title: string
  credit: string
  language: string
  publishedAt: string
  [more: string]: unknown
}

const readPost = async (folder: string): Promise<PostFile | undefined> => {
  const text = await readFile(join(folder, 'post.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as PostFile)
}

const galleryOf = (data: string, community: string): string =>
  join(data, 'gallery', community.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60) || 'gallery')

async function rewriteIndex(root: string, name: string): Promise<void> {
  const entries = await readdir(root, { withFileTypes: true })
  const posts = await Promise.all(
    entries.filter((each) => each.isDirectory()).map((each) => readPost(join(root, each.name))),
  )
  const films = posts.filter((post) => post !== undefined)
  films.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const half = join(root, `.${newName()}`)
  await writeFile(half, galleryPage(name, films[0]?.language ?? 'en', films))
  await rename(half, join(root, 'index.html'))
}

/** Where a film lies, or will. Another community of the same name may have a film of the same name: that one stays. */
async function folderOf(root: string, draft: Draft): Promise<string> {
  const folder = join(root, draft.slug)
  const there = await readPost(folder)
  return !there || there.seal === draft.seal ? folder : `${folder}-${draft.seal.slice(0, 12)}`
}

const published = (folder: string): Published => ({
  remote: folder,
  url: pathToFileURL(join(folder, 'index.html')).href,
})

async function writeFilm(folder: string, draft: Draft): Promise<void> {
  const { files, facts, ...words } = draft
  const copies = [
    [files.master, 'film.mp4'],
    [files.poster, 'poster.jpg'],
    [files.srt, 'captions.srt'],
    [files.vtt, 'captions.vtt'],
  ] as const
  for (const [from, to] of copies) await copyFile(from, join(folder, to))
  const post = { ...words, ...facts, text: captionFor(draft, rules), publishedAt: new Date().toISOString() }
  await writeFile(join(folder, 'post.json'), `${JSON.stringify(post, null, 2)}\n`)
  await writeFile(join(folder, 'index.html'), filmPage(draft, rules.maxCaption))
}

/** A folder of films with a page one can open in a browser: a network of one's own. */
export const gallery: Publisher = {
  id: 'gallery',
  settings: z.object({}),
  rules,
  inspect: (draft) => withinRules('gallery', rules, draft),
  async send(draft, _account, call) {
    const root = galleryOf(call.data, draft.community)
    const folder = await folderOf(root, draft)
    const half = join(root, `.${newName()}`)
    await mkdir(half, { recursive: true })
    try {
      await writeFilm(half, { ...draft, slug: basename(folder) })
      await rm(folder, { recursive: true, force: true })
      await rename(half, folder)
    } catch (error) {
      await rm(half, { recursive: true, force: true })
      throw error
    }
    const directory = await open(root, 'r')
    await directory.sync()
    await directory.close()
    await rewriteIndex(root, draft.community)
    return { done: published(folder) }
  },
  async find(draft, _account, call) {
    const folder = await folderOf(galleryOf(call.data, draft.community), draft)
    const post = await readPost(folder)
    return post?.seal === draft.seal ? published(folder) : undefined
  },
  async remove(post) {
    const known = await readPost(post.remote)
    if (!known) return
    await rm(post.remote, { recursive: true, force: true })
    await rewriteIndex(join(post.remote, '..'), String(known.community))
  },
}
