import { Fault } from '#core/fault.ts'
import { beach } from './beach.ts'
import { cave } from './cave.ts'
import { city } from './city.ts'
import { desert } from './desert.ts'
import { forest } from './forest.ts'
import { garden } from './garden.ts'
import { hospital } from './hospital.ts'
import { ice } from './ice.ts'
import { kitchen } from './kitchen.ts'
import { mountain } from './mountain.ts'
import { river } from './river.ts'
import { road } from './road.ts'
import { room } from './room.ts'
import { school } from './school.ts'
import { sea } from './sea.ts'
import type { Setting } from './setting.ts'
import { shop } from './shop.ts'
import { sky } from './sky.ts'
import { space } from './space.ts'
import { stage } from './stage.ts'
import { stairs } from './stairs.ts'
import { station } from './station.ts'
import { temple } from './temple.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'

/** Every place a shot can be in. */
export const settings: readonly Setting[] = [
  sea,
  city,
  forest,
  desert,
  room,
  sky,
  underwater,
  road,
  garden,
  cave,
  space,
  station,
  shop,
  school,
  stairs,
  mountain,
  stage,
  temple,
  river,
  village,
  hospital,
  kitchen,
  beach,
  ice,
]

export function settingById(id: string): Setting {
  const setting = settings.find((one) => one.id === id)
  if (!setting) {
    const known = settings.map((one) => one.id)
    throw new Fault('studio/unknown-setting', `no setting is called ${id}; there are ${known}`)
  }
  return setting
}
