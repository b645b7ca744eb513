import { Fault } from '#core/fault.ts'
import type { Look } from '../types.ts'
import { cyanotype } from './cyanotype.ts'
import { gouache } from './gouache.ts'
import { lantern } from './lantern.ts'
import { nocturne } from './nocturne.ts'
import { oil } from './oil.ts'
import { riso } from './riso.ts'
import { silhouette } from './silhouette.ts'
import { watercolour } from './watercolour.ts'

export const looks: readonly Look[] = [lantern, nocturne, gouache, silhouette, riso, cyanotype, watercolour, oil]

export function lookById(id: string): Look {
  const look = looks.find((one) => one.id === id)
  if (!look) throw new Fault('studio/unknown-look', `no look is called ${id}; there are ${looks.map((one) => one.id)}`)
  return look
}
