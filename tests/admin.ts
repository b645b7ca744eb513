import type { Outgoing } from '#core/chat.ts'
import { type Event, Events } from '#models/event.ts'
import { newId } from '#models/id.ts'
import type { Desk } from './desk.ts'
import type { Person } from './fakes/chat.ts'
import { type Kept, keptOf } from './kept.ts'

/** What a test of commands stands on: a community of its own with an admin, and what is kept of both. */
export interface AdminScene {
  place: string
  admin: Person
  /** The community as it is kept now; there is one once somebody in it has spoken. */
  now: Kept['record']
  /** What stands in the community's trail, oldest first. */
  events(): Promise<Event['what'][]>
}

export function adminScene({ chat }: Desk): AdminScene {
  const place = newId()
  const { record: now } = keptOf({ remote: place })
  const events = async () => {
    const { _id: community } = await now()
    const noted = await Events.find({ community }).sort({ at: 1 }).lean<Event[]>()
    return noted.map(({ what }) => what)
  }
  return { place, admin: chat.person('Adi', 'admin', place), now, events }
}

/** What was said first; an error where nothing was said. */
export const first = (heard: { said: Outgoing[] }): Outgoing => {
  const [said] = heard.said
  if (!said) throw new Error('nothing was said')
  return said
}

/** The button that has this among its options. */
export const does = (outgoing: Outgoing | undefined, what: string) =>
  outgoing?.buttons.flat().find(({ options }) => Object.values(options).includes(what))
