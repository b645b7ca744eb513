import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Line } from '../view.ts'
import type { Acting } from './acting.ts'
import { LineShown } from './line.tsx'
import { say } from './words.ts'

const nearPixels = 240

/** Keeps the newest in sight, unless the person is reading further up. */
function useNewestInSight(lines: Line[], busy: boolean): void {
  const wasNear = useRef(true)
  useEffect(() => {
    const note = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      wasNear.current = scrollHeight - clientHeight - window.scrollY < nearPixels
    }
    addEventListener('scroll', note, { passive: true })
    return () => removeEventListener('scroll', note)
  }, [])
  const newest = lines.at(-1)
  useLayoutEffect(() => {
    if (wasNear.current || newest?.by === 'person') scrollTo({ top: document.documentElement.scrollHeight })
  }, [newest?.id, lines.length, busy])
}

interface Props {
  label: string
  lines: Line[]
  acting: Acting
  /** What is shown while nothing was said. */
  empty: ComponentChildren
}

/** A conversation. What is being made is shown elsewhere. */
export function Chat({ label, lines, acting, empty }: Props) {
  const shown = lines.filter(({ progress }) => progress === undefined)
  useNewestInSight(shown, acting.busy)
  return (
    <div class="chat" role="log" aria-label={label} aria-busy={acting.busy}>
      {shown.length === 0 && empty}
      {shown.map((line) => (
        <LineShown key={line.id} line={line} acting={acting} />
      ))}
      {acting.busy && (
        <p class="thinking">
          <span class="unseen">{say('page.thinking')}</span>
          <i />
          <i />
          <i />
        </p>
      )}
      {acting.sorry && (
        <p class="sorry" role="alert">
          {acting.sorry}
        </p>
      )}
    </div>
  )
}
