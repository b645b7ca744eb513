import type { Line } from '../view.ts'
import type { Acting } from './acting.ts'
import { Choices } from './choices.tsx'
import { Attached } from './film.tsx'
import { Linked } from './linked.tsx'
import { say } from './words.ts'

interface Props {
  line: Line
  acting: Acting
}

/** What can be pressed under a message; what it was answered with, once it was. */
function Buttons({ line, acting }: Props) {
  const { standing } = acting
  const isOver =
    (line.film !== undefined && !standing.films.includes(line.film)) ||
    (line.confirms !== undefined && !standing.correctable.includes(line.confirms))
  if (line.settled) return <p class="settled">✓ {line.settled}</p>
  if (isOver) return line.film ? <p class="settled">{say('page.review.decided')}</p> : null
  return (
    <>
      {line.buttons.map((row, rowAt) => (
        <div class="buttons" key={row.map(({ label }) => label).join()}>
          {row.map(({ label, style }, column) => (
            <button
              key={label}
              type="button"
              class={style}
              disabled={acting.busy}
              onClick={() => acting.press(line.id, rowAt, column)}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </>
  )
}

function Reactions({ line, acting }: Props) {
  const isOver = line.film !== undefined && !acting.standing.films.includes(line.film)
  return (
    <fieldset class="reactions" aria-label={say('page.reactions')}>
      {line.reactions.map(({ sign, mine }) => (
        <button
          key={sign}
          type="button"
          aria-pressed={mine}
          aria-label={say(sign === '👍' ? 'page.reaction.approve' : 'page.reaction.reject')}
          disabled={isOver || acting.busy}
          onClick={() => acting.react(line.id, sign)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  )
}

/** A message of the house, or of the person. */
export function LineShown({ line, acting }: Props) {
  const [first = '', ...rest] = line.text.split('\n')
  const hasLead = line.by === 'house' && rest.length > 1
  const hasFilm = line.attachments.some(({ as }) => as === 'video')
  return (
    <article class={`line ${line.by}${hasFilm ? ' with-film' : ''}`}>
      <h3 class="unseen">{say(line.by === 'person' ? 'page.by.you' : 'page.by.house')}</h3>
      {line.attachments.map((attachment) => (
        <Attached key={attachment.url} attachment={attachment} covered={line.spoiler} />
      ))}
      <div class="said">
        {hasLead && (
          <p class="lead" dir="auto">
            {first}
          </p>
        )}
        {(hasLead ? rest : [first, ...rest]).map((text) => (
          <p class="text" dir="auto">
            <Linked text={text} />
          </p>
        ))}
        {line.chips.length > 0 && (
          <ul class="chips">
            {line.chips.map((chip) => (
              <li key={chip}>{chip}</li>
            ))}
          </ul>
        )}
        {line.selects.map((select, at) => (
          <Choices key={select.label} select={select} choose={(values) => acting.choose(line.id, at, values)} />
        ))}
        {line.links.map(({ label, url }) => (
          <p class="text" key={url}>
            <a href={url} rel="noreferrer" target="_blank">
              {label}
            </a>
          </p>
        ))}
        {line.reactions.length > 0 && <Reactions line={line} acting={acting} />}
        <Buttons line={line} acting={acting} />
      </div>
    </article>
  )
}
