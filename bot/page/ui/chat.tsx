import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Line } from '../view.ts'
import type { Acting } from './acting.ts'
import { LineShown } from './line.tsx'
import { say } from './words.ts'

const nearPixels = 240
const tallShare = 0.6

const toEnd = () => scrollTo({ top: document.documentElement.scrollHeight })

/** Keeps the newest in sight, unless the person is reading further up. */
function useNewestInSight(lines: Line[]): Ref<HTMLDivElement> {
  const isNear = useRef(true)
  const chat = useRef<HTMLDivElement>(null)
  const newest = lines.at(-1)
  /** The newest line, if it is one to read from its beginning. */
  const tall = () => {
    const last = chat.current?.querySelector('.line:last-of-type')
    return last && last.clientHeight > window.innerHeight * tallShare ? last : undefined
  }
  useEffect(() => {
    const note = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      isNear.current = scrollHeight - clientHeight - window.scrollY < nearPixels
    }
    // Buttons and bars come and go after the line itself.
    const growth = new ResizeObserver(() => {
      if (isNear.current && chat.current?.querySelector('.line') && !tall()) toEnd()
    })
    growth.observe(document.body)
    addEventListener('scroll', note, { passive: true })
    return () => {
      growth.disconnect()
      removeEventListener('scroll', note)
    }
  }, [])
  useLayoutEffect(() => {
    if (!newest || !(isNear.current || newest.by === 'person')) return
    const last = tall()
    if (last) last.scrollIntoView({ block: 'start' })
    else toEnd()
  }, [newest?.id, lines.length])
  return chat
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
  const chat = useNewestInSight(shown)
  return (
    <div class="chat" role="log" ref={chat} aria-label={label} aria-busy={acting.busy}>
      <h2 class="unseen">{label}</h2>
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
        <p class="sorry" role="alert" ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}>
          {acting.sorry}
        </p>
      )}
    </div>
  )
}
