import { useEffect, useRef } from 'preact/hooks'
import type { Suggestion } from './completion.ts'
import { say } from './words.ts'

interface Props {
  id: string
  suggestions: Suggestion[]
  active: number
  eager: boolean
  take(index: number): void
}

/** The list above the composer. The field keeps the focus; which row is meant is told by `aria-activedescendant`. */
export function Suggestions({ id, suggestions, active, eager, take }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div class="suggestions">
      <div role="listbox" id={id} aria-label={say('page.composer.suggestions')} ref={list}>
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.label}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onPointerUp={() => take(index)}
          >
            <b>{suggestion.label}</b> <span>{suggestion.about}</span>
          </div>
        ))}
      </div>
      <p class="hint" aria-hidden="true">
        {say(eager ? 'page.composer.hint' : 'page.composer.hintOptions')}
      </p>
    </div>
  )
}
