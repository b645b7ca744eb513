import { useState } from 'preact/hooks'
import type { FormView, Role, Standing } from '../view.ts'
import { choose, fill, type Outcome, press, react, tell } from './server.ts'
import { say } from './words.ts'

/** What a person can do on the page, and what came of it. */
export interface Acting {
  busy: boolean
  /** The form that waits to be filled in. */
  form: FormView | undefined
  sorry: string | undefined
  standing: Standing
  /** @returns Whether it arrived. */
  say(text: string): Promise<boolean>
  press(line: string, row: number, column: number): void
  choose(line: string, select: number, values: string[]): void
  react(line: string, sign: string): void
  fill(fields: Record<string, string>): void
  putAside(): void
}

export function useActing(role: Role, standing: Standing): Acting {
  const [pending, setPending] = useState(0)
  const [form, setForm] = useState<FormView>()
  const [sorry, setSorry] = useState<string>()

  const run = async (act: () => Promise<Outcome>) => {
    setPending((count) => count + 1)
    try {
      const outcome = await act()
      setForm(outcome.form)
      setSorry(outcome.sorry)
      return outcome.sorry === undefined
    } catch {
      setSorry(say('page.noAnswer'))
      return false
    } finally {
      setPending((count) => count - 1)
    }
  }
  return {
    busy: pending > 0,
    form,
    sorry,
    standing,
    say: (text) => run(() => tell(text, role)),
    press: (line, row, column) => void run(() => press(line, row, column, role)),
    choose: (line, select, values) => void run(() => choose(line, select, values, role)),
    react: (line, sign) => void run(() => react(line, sign, role)),
    fill: (fields) => form && void run(() => fill(form, fields, role)),
    putAside: () => setForm(undefined),
  }
}
