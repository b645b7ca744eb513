import { Fault } from '#core/fault.ts'
import { city } from './city.ts'
import { desert } from './desert.ts'
import { forest } from './forest.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import type { Setting } from './setting.ts'
import { sky } from './sky.ts'

export const settings: readonly Setting[] = [sea, city, forest, desert, room, sky]

export function settingById(id: string): Setting {
  const setting = settings.find((one) => one.id === id)
  if (!setting)
    throw new Fault('studio/unknown-setting', `no setting is called ${id}; there are ${settings.map((one) => one.id)}`)
  return setting
}
