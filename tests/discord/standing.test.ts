import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Communities } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { setupCode } from '#models/setup-code.ts'
import { useFolder } from '../database.ts'
import { menusOf } from '../fakes/discord/people/look.ts'
import { until } from '../until.ts'
import { answerTo, buttonsOf, openTown, read, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => expect(town.fake.problems).toEqual([]))
afterAll(() => town?.close())

test('a server nobody has set up is not served; a wrong code opens nothing, and few are tried', async () => {
  const { fake } = town
  const strangers = fake.guild({ name: 'Strangers' })
  const hall = strangers.channel({ name: 'hall' })
  const [sam, eve] = [fake.user({ name: 'Sam' }), fake.user({ name: 'Eve' })]
  strangers.join(sam.user)
  strangers.join(eve.user, [strangers.role({ name: 'Managers', permissions: ['manageGuild'] })])
  const text = 'A tree grew out of my hand and everybody watered it.'
  expect(read(await sam.command('dream', { text }, { in: hall }).reply())).toContain('not set up yet')
  expect(await Dreams.countDocuments({ telling: text })).toBe(0)
  expect(() => sam.command('setup', {}, { in: hall })).toThrow('not offered')
  for (let tries = 0; tries < 5; tries += 1) {
    const said = await eve.command('setup', { code: 'none-of-these' }, { in: hall }).reply()
    expect(read(said)).toContain('That is not the setup code')
  }
  // Now not even the right one is taken.
  const said = await eve.command('setup', { code: await setupCode() }, { in: hall }).reply()
  expect(read(said)).toContain('wait an hour')
  expect(await Communities.findOne({ remote: strangers.id }).lean()).not.toHaveProperty('servedAt')
  expect(fake.refused).toEqual([])
})

test('the review channel is deleted while a film waits there: it is shown again in the next one', async () => {
  const { fake, guild, ada, adi, moe, mia, square, moderators, managers } = town
  const number = await town.tell(ada, 'I rode a bus whose driver was the sea.')
  await town.preview(number)
  fake.deleteChannel(town.reviews)
  const council = guild.channel({ name: 'council', only: [moderators, managers] })
  const overview = await adi.command('setup', {}, { in: square }).reply()
  const screen = await answerTo(adi.press(overview, 'Review chat'))
  const chosen = await answerTo(adi.select(screen, menusOf(screen)[0]?.customId ?? '', [council]))
  expect(read(chosen)).toContain('#council')
  const preview = await moe.sees(council, (message) => buttonsOf(message).includes('Approve'))
  expect(read(preview)).toContain(`Dream ${number}`)
  moe.react(preview, '👍')
  await mia.press(preview, 'Approve').reply()
  await town.reaches('posted', number)
  await moe.sees(council, `Dream ${number} is published`)
})

test('who holds the deciding role no more decides no more; a role that is gone makes nobody a moderator', async () => {
  const { fake, guild, ada, moe, mia, adi } = town
  const council = [...guild.channels.values()].find(({ name }) => name === 'council')
  if (!council) throw new Error('no council')
  const number = await town.tell(ada, 'My shadow went to work and I stayed in bed.')
  const preview = await moe.sees(council, (message) => read(message).includes(`Dream ${number}: `))
  fake.deleteRole(town.moderators)
  council.overwrites.length = 0
  expect(read(await moe.press(preview, 'Approve').reply())).toContain('not for you to decide')
  mia.react(preview, '👍')
  await adi.press(preview, 'Approve').reply()
  await until('the one vote', () => read(preview).includes('1 of 2 approvals: Adi 👍'))
  await adi.press(preview, 'Reject').reply()
})

test('thrown out of the server, it goes on elsewhere and says nothing there', async () => {
  const { fake, guild, ada } = town
  await town.shut()
  await town.open()
  const number = await town.tell(ada, 'The piano played me, and I was out of tune.', 'Yes, for me alone')
  fake.kick(guild)
  const dream = await until('its end', () => Dreams.findOne({ number, state: 'posted' }).lean<Dream>())
  expect(dream.fault).toBeUndefined()
})
