import { useState } from 'preact/hooks'
import type { FilmView } from '../view.ts'
import { Empty, FilmDialog, useFilms } from './film-list.tsx'
import { galleryFilms } from './server.ts'
import { say } from './words.ts'

/** The published films. */
export function Gallery({ changed, toChat }: { changed: unknown; toChat(): void }) {
  const films = useFilms(galleryFilms, changed)
  const [open, setOpen] = useState<FilmView>()
  if (!films) return null
  if (films.length === 0)
    return <Empty title={say('page.gallery.empty')} how={say('page.gallery.emptyHow')} go={toChat} />
  return (
    <>
      <h2 class="unseen">{say('page.tab.gallery')}</h2>
      <ul class="gallery">
        {films.map((film) => (
          <li key={film.id}>
            <button type="button" onClick={() => setOpen(film)}>
              {film.video?.poster && <img src={film.video.poster} alt="" loading="lazy" />}
              <span class="title" dir="auto">
                {film.title}
              </span>
              <span class="dim">{film.credit}</span>
            </button>
          </li>
        ))}
      </ul>
      {open && <FilmDialog film={open} close={() => setOpen(undefined)} />}
    </>
  )
}
