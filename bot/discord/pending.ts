import { randomBytes } from 'node:crypto'
import type { Outgoing } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import type { OutgoingForm } from '../platform.ts'
import { plain } from '../render.ts'

/** The command of a button that opens a form which could not be opened by itself. It is never registered. */
const opens = 'open-form'
const keptMilliseconds = 15 * 60_000
const keptAtMost = 1000

/** Forms that wait to be opened by a button. After a restart they are gone, and their buttons say so. */
export interface PendingForms {
  /** A message with the button. */
  offer(form: OutgoingForm, language: Language): Outgoing
  /** The form that a pressed button opens; `gone` for one that is no longer kept. */
  of(command: string, options: Record<string, string>): OutgoingForm | 'gone' | undefined
}

export function openPendingForms(): PendingForms {
  const kept = new Map<string, { form: OutgoingForm; until: number }>()
  return {
    offer(form, language) {
      const now = Date.now()
      for (const [key, { until }] of kept) if (until < now || kept.size >= keptAtMost) kept.delete(key)
      const key = randomBytes(9).toString('base64url')
      kept.set(key, { form, until: now + keptMilliseconds })
      const label = translate(language, { key: 'discord.openForm' })
      return plain(translate(language, { key: 'discord.formReady' }), {
        buttons: [[{ label, command: opens, options: { key }, style: 'primary' }]],
      })
    },
    of(command, { key = '' }) {
      if (command !== opens) return undefined
      const found = kept.get(key)
      return found && found.until > Date.now() ? found.form : 'gone'
    },
  }
}
