import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say } from './words.ts'

interface Props {
  title: string
  close(): void
  children: ComponentChildren
}

/** A window over the page. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, close, children }: Props) {
  const window = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const { current } = window
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={window} aria-labelledby={heading} onCancel={close}>
      <header>
        <h2 id={heading} dir="auto">
          {title}
        </h2>
        <button type="button" class="close" aria-label={say('page.close')} onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </header>
      {children}
    </dialog>
  )
}
