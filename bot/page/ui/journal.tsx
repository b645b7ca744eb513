import { useState } from 'preact/hooks'
import type { FilmView } from '../view.ts'
import { Empty, FilmDialog, useFilms } from './film-list.tsx'
import { journalDreams } from './server.ts'
import { dayShown, say } from './words.ts'

/** What is made for its dreamer alone is finished, not published. */
const stateShown = ({ state, isPrivate }: FilmView): string =>
  say(isPrivate && state === 'posted' ? 'page.journal.private' : `state.${state}`)

/** The person's own dreams. */
export function Journal({ changed, toChat }: { changed: unknown; toChat(): void }) {
  const dreams = useFilms(journalDreams, changed)
  const [open, setOpen] = useState<FilmView>()
  if (!dreams) return null
  if (dreams.length === 0)
    return <Empty title={say('page.journal.empty')} how={say('page.journal.emptyHow')} go={toChat} />
  return (
    <>
      <h2 class="unseen">{say('page.tab.journal')}</h2>
      <ol class="journal">
        {dreams.map((dream) => (
          <li key={dream.id}>
            {dream.video?.poster ? <img src={dream.video.poster} alt="" loading="lazy" /> : <span class="blank" />}
            <div>
              <h3 dir="auto">{dream.title || say('page.journal.untitled', { number: dream.number })}</h3>
              <p class="dim facts">
                {say('page.journal.facts', { number: dream.number, day: dayShown(dream.day) })}{' '}
                <span class="state">{stateShown(dream)}</span>
              </p>
              <p class="telling" dir="auto">
                {dream.telling}
              </p>
              {dream.video && (
                <button type="button" class="plain" onClick={() => setOpen(dream)}>
                  {say('page.film.watch')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {open && <FilmDialog film={open} close={() => setOpen(undefined)} />}
    </>
  )
}
