import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '#core/log.ts'
import type { Profile } from '#core/profile.ts'
import { readSettings } from '#core/settings.ts'
import { type House, openHouse } from '#house/open.ts'
import { type FakeChat, openFakeChat } from '#tests/fakes/chat.ts'

/** Runs something in a folder that is gone afterwards. */
export async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dreambox-bench-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens the whole house on a fresh folder, embedded, with a pretended chat. */
export async function inHouse(
  profile: Profile['id'],
  fakes: boolean,
  act: (house: House, chat: FakeChat) => Promise<void>,
): Promise<void> {
  if (fakes) process.env.DREAMBOX_FAKE_PROVIDERS = '1'
  await inFolder(async (folder) => {
    const chat = openFakeChat()
    const settings = readSettings({ DREAMBOX_DATA: folder, DREAMBOX_PROFILE: profile, DREAMBOX_LOG: 'error' })
    const house = await openHouse({ settings, lanes: ['light', 'media', 'gpu'], platforms: () => [chat.platform] })
    try {
      await act(house, chat)
    } finally {
      await house.close()
    }
  })
}

export const quietLog = openLog('error')
