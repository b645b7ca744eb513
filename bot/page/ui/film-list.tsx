import { useEffect, useState } from 'preact/hooks'
import type { FilmView } from '../view.ts'
import { Dialog } from './dialog.tsx'
import { Film } from './film.tsx'
import { say } from './words.ts'

/** A list that is read anew whenever something changed. */
export function useFilms(read: () => Promise<FilmView[]>, changed: unknown): FilmView[] | undefined {
  const [films, setFilms] = useState<FilmView[]>()
  useEffect(() => {
    read().then(setFilms, () => setFilms([]))
  }, [read, changed])
  return films
}

/** One film over the page. */
export function FilmDialog({ film, close }: { film: FilmView; close(): void }) {
  return (
    <Dialog title={film.title} close={close}>
      <div class="watch">
        {film.video && <Film film={film.video} />}
        <div>
          {film.credit && <p class="lead">{film.credit}</p>}
          <p class="text" dir="auto">
            {film.caption ?? film.telling}
          </p>
          {film.page && (
            <p>
              <a href={film.page} target="_blank" rel="noreferrer noopener">
                {say('page.film.page')}
              </a>
            </p>
          )}
        </div>
      </div>
    </Dialog>
  )
}

export function Empty({ title, how, go }: { title: string; how: string; go(): void }) {
  return (
    <section class="welcome">
      <h2>{title}</h2>
      <p>{how}</p>
      <p>
        <button type="button" class="primary" onClick={go}>
          {say('page.empty.tell')}
        </button>
      </p>
    </section>
  )
}
