import { beforeAll, beforeEach } from 'vitest'
import type { Outgoing, Words } from '#core/chat.ts'
import { Catalogue } from '#models/catalogue.ts'
import { Communities, type Community } from '#models/community.ts'
import { type Event, Events } from '#models/event.ts'
import { newId } from '#models/id.ts'
import { setupCode } from '#models/setup-code.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'

/** What a test of setting up stands on: a desk on a platform that answers as `platform` says. */
export interface Stand {
  desk: Desk
}
/** What the pretended platform answers. */
export const platform = { picks: false, decides: true, lacks: [] as Words[] }

const stand = {} as Stand

/** Opens the desk for a file's tests. */
export function useStand(): Stand {
  useDatabase()
  const folder = useFolder()
  beforeAll(async () => {
    stand.desk = await openDesk(folder(), { servedAt: undefined as never, targets: [] }, () => platform.picks)
    Object.assign(stand.desk.chat.platform, {
      missing: async () => platform.lacks,
      decides: async () => platform.decides,
      nameOf: async ({ chat }: { chat: string }) => `#${chat}`,
    })
    const seenAt = new Date()
    for (const [name, needs] of [
      ['gallery', []],
      ['hand-over', []],
      ['fake', ['DREAMBOX_FAKE_PUBLISHER']],
      ['of-another-version', []],
    ] as const)
      await Catalogue.create({
        _id: `publisher:${name}`,
        shelf: 'publisher',
        name,
        kinds: [],
        needs: [...needs],
        seenAt,
      })
  })
  beforeEach(() => {
    Object.assign(platform, { picks: false, decides: true, lacks: [] })
  })
  return stand
}

export async function scene({ served = true } = {}) {
  const place = `setup-${newId()}`
  const admin = stand.desk.chat.person('Adi', 'admin', place)
  const now = async (of = place) => {
    const found = await Communities.findOne({ remote: of }).lean<Community>()
    if (!found) throw new Error('no community')
    return found
  }
  if (served) await admin.call('setup', { code: await setupCode() })
  const events = async () =>
    (
      await Events.find({ community: (await now())._id })
        .sort({ at: 1 })
        .lean<Event[]>()
    ).map(({ what }) => what)
  return { place, admin, now, events }
}
export const first = (heard: { said: Outgoing[] }): Outgoing => {
  const [said] = heard.said
  if (!said) throw new Error('nothing was said')
  return said
}
export const step = (outgoing: Outgoing, what: string) =>
  outgoing.buttons.flat().find(({ options }) => options.do === what || options.as === what)
export const menu = (outgoing: Outgoing, name: string) => outgoing.selects.find((each) => each.name === name)
/** Chooses in a menu, as platforms say it. */
export const choose = (
  who: Awaited<ReturnType<typeof scene>>['admin'],
  outgoing: Outgoing,
  name: string,
  ...values: string[]
) => {
  const select = menu(outgoing, name)
  if (!select) throw new Error(`no menu ${name}`)
  const { command, options } = select
  return who.press({ label: '', style: 'plain', command, options: { ...options, [name]: values.join(',') } })
}
