import { Fault } from '#core/fault.ts'
import { type Language, languages, moods } from '#core/story.ts'
import type { Wishes } from '#models/dream.ts'
import type { Call, CommandTools } from '../command.ts'

export const looks = [
  'lantern',
  'nocturne',
  'gouache',
  'silhouette',
  'riso',
  'cyanotype',
  'watercolour',
  'oil',
] as const

/** The one of a list that a text names, whatever its case; undefined for none given. @throws Fault `dream/no-such` */
export const oneOf = <T extends string>(list: readonly T[], value: string | undefined, tell: string): T | undefined => {
  if (value === undefined || value === '') return undefined
  const found = list.find((each) => each.toLowerCase() === value.toLowerCase())
  if (!found)
    throw new Fault('dream/no-such', `${value} is not among ${list.join(', ')}`, {
      tell,
      values: { value, list: list.join(', ') },
    })
  return found
}

const wholeNumber = (value: string | undefined, low: number, high: number, tell: string): number | undefined => {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number) || number < low || number > high)
    throw new Fault('dream/number', `${value} is not within ${low}–${high}`, { tell, values: { low, high } })
  return number
}

/** What the dreamer asked for beside the telling. @throws Fault for what cannot be had. */
export function wishesOf({ options }: Call, tools: CommandTools): Wishes {
  const { minSeconds, maxSeconds } = tools.profile
  const language = oneOf<Language>(languages, options.language, 'fault.noLanguage')
  const look = oneOf(looks, options.look, 'fault.noLook')
  const mood = oneOf(moods, options.mood, 'fault.noMood')
  const seconds = wholeNumber(options.seconds, minSeconds, maxSeconds, 'fault.seconds')
  const seed = wholeNumber(options.seed, 0, 2 ** 31 - 1, 'fault.seed')
  return {
    ...(language ? { language } : {}),
    ...(look ? { look } : {}),
    ...(mood ? { mood } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seed === undefined ? {} : { seed }),
  }
}
