import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings } from '#core/settings.ts'
import { chatPlatforms } from '#house/chats.ts'
import { type House, openHouse } from '#house/open.ts'

/** A whole DreamBox with its real chat platform, which may be shut and opened again on what it kept. */
export interface Doors {
  /** The house that is open now; an error where it is shut. */
  house: House
  /** Ends the house as SIGTERM would. Nothing answers until `open`. */
  shut(): Promise<void>
  /** Opens it, or throws where its chat platform does not open. */
  open(): Promise<void>
}

/**
 * The doors of a house with pretended makers, still shut.
 * @param set what is set for its chat platform. @param confirmSeconds how long a dreamer may correct what was understood.
 */
export async function doorsOf(folder: string, set: Record<string, string>, confirmSeconds: number): Promise<Doors> {
  Object.assign(process.env, { DREAMBOX_FAKE_PROVIDERS: '1', ...set })
  const { DREAMBOX_LOG = 'silent' } = process.env
  const data = await mkdtemp(join(folder, 'data-'))
  const settings = readSettings({ DREAMBOX_DATA: data, DREAMBOX_PROFILE: 'tiny', DREAMBOX_LOG })
  let house: House | undefined
  return {
    get house() {
      if (!house) throw new Error('the house is shut')
      return house
    },
    async shut() {
      await house?.close()
      house = undefined
    },
    async open() {
      house = await openHouse({
        settings: { ...settings, profile: { ...settings.profile, confirmSeconds } },
        lanes: ['light', 'media', 'gpu'],
        platforms: chatPlatforms,
      })
      const [standing] = house.standings.values()
      if (standing !== 'open') throw new Error(`the chat is not open: ${String(standing)}`)
    },
  }
}
