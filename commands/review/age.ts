import { type Words, words } from '#core/chat.ts'

/** How long ago something was, roughly, as people say it. */
export function ageOf(at: Date, now = new Date()): Words {
  const minutes = Math.max(0, Math.round((now.getTime() - at.getTime()) / 60_000))
  if (minutes < 90) return words('age.minutes', { minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? words('age.hours', { hours }) : words('age.days', { days: Math.round(hours / 24) })
}
