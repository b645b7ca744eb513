import { useId } from 'preact/hooks'
import type { Line } from '../view.ts'

interface Props {
  select: Line['selects'][number]
  choose(values: string[]): void
}

/** A menu under a message: one of many is taken as soon as it is chosen, several are ticked one by one. */
export function Choices({ select, choose }: Props) {
  const id = useId()
  const { label, choices, chosen, most } = select
  if (most === 1) {
    return (
      <div class="field choices">
        <label for={id}>{label}</label>
        <select id={id} onChange={(event) => choose([event.currentTarget.value])}>
          {chosen.length === 0 && <option value="">–</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={chosen.includes(choice.value)}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    )
  }
  const toggled = (value: string) =>
    chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value].slice(-most)
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {choices.map(({ value, label: name }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => choose(toggled(value))} /> {name}
        </label>
      ))}
    </fieldset>
  )
}
