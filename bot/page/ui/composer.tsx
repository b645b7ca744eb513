import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CommandView, Role } from '../view.ts'
import { complete } from './completion.ts'
import { Suggestions } from './suggestions.tsx'
import { say } from './words.ts'

interface Props {
  commands: CommandView[]
  role: Role
  /** Answers whether it arrived; what did not stays in the field. */
  send(text: string): Promise<boolean>
}

/** Where a dream is told and a command typed. Enter sends, Shift+Enter begins a line. */
export function Composer({ commands, role, send }: Props) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const [closed, setClosed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const { suggestions, eager } = complete(text, commands, role)
  const shown = closed ? [] : suggestions

  useEffect(() => {
    const { current } = field
    if (!current) return
    current.style.height = 'auto'
    current.style.height = `${Math.min(current.scrollHeight + 2, 220)}px`
  }, [text])

  // Where a keyboard covers no part of the page one can tell at once.
  useEffect(() => {
    if (matchMedia('(hover: hover) and (pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [])

  const change = (to: string) => {
    setText(to)
    setClosed(false)
    setActive(complete(to, commands, role).eager ? 0 : -1)
  }
  const take = (index: number) => {
    const suggestion = shown[index]
    if (suggestion) change(suggestion.text)
    field.current?.focus()
  }
  const submit = async () => {
    const said = text.trim()
    if (said === '') return
    change('')
    const hasArrived = await send(said)
    if (!hasArrived) setText((now) => now || said)
  }
  const move = (by: number) => {
    const from = active < 0 && by < 0 ? 0 : active
    setActive((from + by + shown.length) % shown.length)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const isOpen = shown.length > 0
    const chosen = shown[active]
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (isOpen && event.key === 'Escape') {
      event.preventDefault()
      setClosed(true)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      // What is typed to its end already is sent, not completed once more.
      if (chosen && chosen.text.trim() !== text.trim()) take(active)
      else void submit()
    }
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {shown.length > 0 && <Suggestions id={list} suggestions={shown} active={active} take={take} eager={eager} />}
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={say('page.composer.label')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={shown.length > 0 ? list : undefined}
        aria-activedescendant={shown[active] ? `${list}-${active}` : undefined}
        placeholder={say('page.composer.placeholder')}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={() => setClosed(true)}
        autocomplete="off"
      />
      <button type="submit" class="send" aria-label={say('page.composer.send')} disabled={text.trim() === ''}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12h14M12 5l7 7-7 7" />
        </svg>
      </button>
    </form>
  )
}
