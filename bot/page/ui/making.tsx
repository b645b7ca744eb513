import type { Line } from '../view.ts'
import type { Acting } from './acting.ts'
import { say } from './words.ts'

/** How far the films in the making are. It stays in sight while the talk goes on; listeners hear each quarter. */
export function Making({ lines, acting }: { lines: Line[]; acting: Acting }) {
  const now = lines.filter(({ making }) => making !== undefined && acting.standing.making.includes(making))
  const heard = now.map(({ making, progress = 0 }) =>
    say('page.making.heard', { number: making ?? 0, percent: Math.floor(progress * 4) * 25 }),
  )
  return (
    <>
      <p class="unseen" role="status">
        {heard.join(' ')}
      </p>
      {now.map((line) => (
        <section class="making" key={line.id} aria-label={say('page.making.label', { number: line.making ?? 0 })}>
          <div class="making-row">
            <span>{line.text}</span>
            {line.buttons.flat().map(({ label }, column) => (
              <button
                key={label}
                type="button"
                class="quiet"
                disabled={acting.busy}
                onClick={() => acting.press(line.id, 0, column)}
              >
                {label}
              </button>
            ))}
          </div>
          <div
            class="bar"
            role="progressbar"
            aria-label={say('page.making.label', { number: line.making ?? 0 })}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round((line.progress ?? 0) * 100)}
            aria-valuetext={line.text}
          >
            <div style={{ transform: `scaleX(${line.progress ?? 0})` }} />
          </div>
        </section>
      ))}
    </>
  )
}
