import { afterEach, expect, test } from 'vitest'
import { useDatabase, useFolder } from '#tests/database.ts'
import { plain } from '../render.ts'
import { openScene, type Scene } from './testing.ts'

useDatabase()
const folder = useFolder()
let scene: Scene | undefined
afterEach(() => scene?.close())

async function opened(): Promise<Scene> {
  scene = await openScene(folder())
  await scene.start()
  return scene
}
const placeOf = ({ id }: { id: number }) => ({ platform: 'telegram', chat: String(id) })

test('what the bot lacks in a chat is said in sentences', async () => {
  const { fake, ada, platform } = await opened()
  const lacks = async (chat: { id: number }, use: 'review' | 'post') =>
    (await platform.missing?.(placeOf(chat), use))?.map(({ key }) => key.replace('permission.telegram.', ''))
  const good = fake.supergroup('Review', { owner: ada, bot: 'administrator', availableReactions: ['👍', '👎', '🔥'] })
  expect(await lacks(good, 'review')).toEqual([])
  const strict = fake.supergroup('Strict', { owner: ada, availableReactions: ['👍'] })
  expect(await lacks(strict, 'review')).toEqual(['notAdmin', 'noReactions'])
  expect(await lacks(fake.group('Small', { owner: ada, bot: 'administrator' }), 'review')).toEqual(['notSupergroup'])
  expect(await lacks(fake.supergroup('Away', { owner: ada, bot: 'left' }), 'review')).toEqual(['notThere'])
  expect(await lacks({ id: -1_001_111 }, 'post')).toEqual(['notThere'])
  const posts = fake.channel('Films', { owner: ada, bot: 'administrator', botRights: ['can_post_messages'] })
  expect(await lacks(posts, 'post')).toEqual([])
  const mute = fake.channel('Mute', { owner: ada, bot: 'administrator', botRights: ['can_edit_messages'] })
  expect(await lacks(mute, 'post')).toEqual(['cannotPost'])
})

test('who decides in a chat is who administers it, and it has a name', async () => {
  const { fake, ada, platform } = await opened()
  const bob = fake.user('Bob')
  const chat = fake.supergroup('Review', { owner: ada, people: [bob], bot: 'administrator' })
  const decides = (who: { id: number }, where = placeOf(chat)) => platform.decides?.(where, String(who.id))
  expect([await decides(ada), await decides(bob)]).toEqual([true, false])
  expect(await decides(ada, placeOf({ id: -1_001_111 }))).toBe(false)
  expect(await platform.nameOf?.(placeOf(chat))).toBe('Review')
  expect(await platform.nameOf?.(placeOf({ id: -1_001_111 }))).toBeUndefined()
})

test('a message has an address in supergroups and channels, by their name where they have one', async () => {
  const { fake, ada, platform } = await opened()
  const closed = fake.supergroup('Closed', { owner: ada })
  const open = fake.supergroup('Open', { owner: ada, username: 'sleepers' })
  const [inClosed, inOpen, inPrivate] = [
    await platform.send(placeOf(closed), plain('One')),
    await platform.send(placeOf(open), plain('Two')),
    await platform.send(placeOf(ada), plain('Three')),
  ]
  expect(platform.link?.(inClosed)).toBe(`https://t.me/c/${String(closed.id).slice(4)}/${inClosed.message}`)
  expect(platform.link?.(inOpen)).toBe(`https://t.me/sleepers/${inOpen.message}`)
  expect(platform.link?.(inPrivate)).toBeUndefined()
  expect(platform.invite?.()).toMatch(/^https:\/\/t\.me\/dream_test_bot\?startgroup=setup&admin=[a-z_+]+$/)
})

test('somebody’s message is taken out of sight where the bot may, and it says where it may not', async () => {
  const { fake, ada, platform } = await opened()
  const may = fake.supergroup('May', { owner: ada, bot: 'administrator' })
  const mayNot = fake.supergroup('May not', { owner: ada })
  const forget = (chat: { id: number }, { messageId }: { messageId: number }) =>
    platform.forget?.({ platform: 'telegram', chat: String(chat.id), message: String(messageId) })
  const said = ada.say(may, '/dream of a whale')
  expect(await forget(may, said)).toBe(true)
  expect(said.deleted).toBe(true)
  expect(await forget(mayNot, ada.say(mayNot, '/dream of a whale'))).toBe(false)
  const old = ada.say(may, '/dream of a ship')
  fake.clock.pass(3 * 86_400_000)
  expect(await forget(may, old)).toBe(false)
})
