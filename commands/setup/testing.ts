import { beforeAll, beforeEach } from 'vitest'
import type { Outgoing, Words } from '#core/chat.ts'
import { Catalogue } from '#models/catalogue.ts'
import { setupCode } from '#models/setup-code.ts'
import { type AdminScene, adminScene } from '#tests/admin.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'
import type { Person } from '#tests/fakes/chat.ts'

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

export async function scene({ served = true } = {}): Promise<AdminScene> {
  const office = adminScene(stand.desk)
  if (served) await office.admin.call('setup', { code: await setupCode() })
  return office
}
export const step = (outgoing: Outgoing, what: string) =>
  outgoing.buttons.flat().find(({ options }) => options.do === what || options.as === what)
export const menu = (outgoing: Outgoing, name: string) => outgoing.selects.find((each) => each.name === name)
/** Chooses in a menu, as platforms say it. */
export const choose = (who: Person, outgoing: Outgoing, name: string, ...values: string[]) => {
  const select = menu(outgoing, name)
  if (!select) throw new Error(`no menu ${name}`)
  const { command, options } = select
  return who.press({ label: '', style: 'plain', command, options: { ...options, [name]: values.join(',') } })
}
