import { captionFor, type Draft } from '../publisher.ts'

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
:root{color-scheme:light dark;--paper:#f6f1e7;--ink:#22203a;--dim:#6b667f;--card:#fffaf0}
@media (prefers-color-scheme:dark){:root{--paper:#15142a;--ink:#f1eadb;--dim:#a9a3bf;--card:#201e3a}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Georgia,"Noto Serif",serif}
main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}a{color:inherit}
.film{display:grid;gap:2rem;grid-template-columns:minmax(0,22rem) minmax(0,1fr);align-items:start}
@media (max-width:44rem){.film{grid-template-columns:1fr}}
video,.film img{width:100%;border-radius:18px;background:#000;box-shadow:0 14px 40px #0005}
h1{font-size:clamp(1.7rem,4vw,2.6rem);line-height:1.15;margin:.2em 0}p{white-space:pre-line}.dim{color:var(--dim);font-size:.92rem}
ul{list-style:none;padding:0;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr))}
li a{display:block;text-decoration:none;background:var(--card);border-radius:16px;overflow:hidden;box-shadow:0 6px 20px #0002}
li img{display:block;width:100%;aspect-ratio:9/16;object-fit:cover}li span{display:block;padding:.7rem .9rem}
a:focus-visible,video:focus-visible{outline:3px solid #d98e04;outline-offset:3px}`

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${safe(language)}" dir="auto"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)}</title>
<style>${style}</style></head><body><main>${body}</main></body></html>
`

/** The page of one film: it opens from the folder, with no server. */
export function filmPage(draft: Draft, maxCaption: number): string {
  const text = captionFor(draft, { maxCaption, maxHashtags: 30 })
  return page(
    draft.language,
    draft.title,
    `<article class="film"><video controls playsinline preload="metadata" poster="poster.jpg" src="film.mp4">
<track kind="captions" src="captions.vtt" srclang="${safe(draft.language)}" label="${safe(draft.language)}"></video>
<div><h1 dir="auto">${safe(draft.title)}</h1><p dir="auto">${safe(text)}</p></div></article>`,
  )
}

/** The page of the whole gallery, newest first. */
export function galleryPage(
  name: string,
  language: string,
  films: { slug: string; title: string; credit: string }[],
): string {
  const items = films.map(
    (
      film,
    ) => `<li><a href="${safe(film.slug)}/index.html"><img src="${safe(film.slug)}/poster.jpg" alt="" loading="lazy">
<span dir="auto">${safe(film.title)}<br><span class="dim" style="padding:0">${safe(film.credit)}</span></span></a></li>`,
  )
  return page(language, name, `<h1 dir="auto">${safe(name)}</h1><ul>${items.join('\n')}</ul>`)
}
