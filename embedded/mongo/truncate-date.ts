import { badValue } from './refusal.ts'

const dayMilliseconds = 86_400_000
const fixedUnits: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMilliseconds,
}
const monthsPerUnit: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** 1 January 1970 was a Thursday. */
const epochWeekday = 4

/** Cuts a date down to the start of its second, minute, hour, day, week, month, quarter or year, in UTC. */
export function truncateDate(unit: unknown, startOfWeek: unknown): (date: Date) => Date {
  if (typeof unit !== 'string') throw badValue('the unit of $dateTrunc must be a constant text')
  const fixed = fixedUnits[unit]
  if (fixed !== undefined) return (date) => new Date(Math.floor(date.getTime() / fixed) * fixed)
  const months = monthsPerUnit[unit]
  if (months !== undefined) {
    return (date) => new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months))
  }
  const first = weekdays.findIndex(
    (day) => typeof startOfWeek === 'string' && day.startsWith(startOfWeek.toLowerCase()),
  )
  if (unit !== 'week' || first < 0)
    throw badValue(`the embedded database does not support the unit ${unit} of $dateTrunc`)
  return (date) => {
    const day = Math.floor(date.getTime() / dayMilliseconds)
    const sinceFirst = (((day + epochWeekday - first) % 7) + 7) % 7
    return new Date((day - sinceFirst) * dayMilliseconds)
  }
}
