import { useId } from 'preact/hooks'
import type { FormView } from '../view.ts'
import { Dialog } from './dialog.tsx'
import { say } from './words.ts'

interface Props {
  form: FormView
  busy: boolean
  fill(fields: Record<string, string>): void
  close(): void
}

/** A form to fill in. */
export function FormDialog({ form, busy, fill, close }: Props) {
  const id = useId()
  return (
    <Dialog title={form.title} close={close}>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          fill(Object.fromEntries([...data].map(([name, value]) => [name, String(value)])))
        }}
      >
        {form.fields.map(({ name, label, value, long, needed, choices }) => (
          <div class="field" key={name}>
            <label for={`${id}-${name}`}>{label}</label>
            {choices.length > 0 ? (
              <select id={`${id}-${name}`} name={name} required={needed}>
                {!needed && <option value="">–</option>}
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value} selected={choice.value === value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            ) : long ? (
              <textarea id={`${id}-${name}`} name={name} rows={6} dir="auto" defaultValue={value} required={needed} />
            ) : (
              <input
                id={`${id}-${name}`}
                name={name}
                dir="auto"
                defaultValue={value}
                required={needed}
                autocomplete="off"
              />
            )}
          </div>
        ))}
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {say('page.form.send')}
          </button>
          <button type="button" class="plain" onClick={close}>
            {say('page.form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
