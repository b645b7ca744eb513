import { expect, test } from 'vitest'
import { openClient } from './client.ts'
import { openFakeDiscord } from './open.ts'

test('the library logs in, sees its guild, and answers a command', async () => {
  await using fake = await openFakeDiscord()
  const guild = fake.guild({ name: 'Sleepers' })
  const dreams = guild.channel({ name: 'dreams' })
  const [ada, ben] = [fake.user({ name: 'Ada', locale: 'de' }), fake.user({ name: 'Ben' })]
  for (const each of [ada, ben]) guild.join(each.user)
  await using opened = await openClient(fake)
  const { client } = opened
  opened.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply({ content: `${interaction.options.getString('text')} ${interaction.locale}`, flags: 64 })
  })
  expect(client.guilds.cache.get(guild.id)?.channels.cache.has(dreams.id)).toBe(true)
  await client.application.commands.set([
    {
      name: 'dream',
      description: 'Tell a dream',
      options: [{ type: 3, name: 'text', description: 'The dream', required: true }],
    },
  ])
  const sent = ada.command('dream', { text: 'A lake' }, { in: dreams })
  expect(await sent.acked()).toBe('reply')
  expect((await sent.reply()).content).toBe('A lake de')
  expect(sent.ack?.ephemeral).toBe(true)
  expect(fake.seenBy(ada, dreams).map((each) => each.content)).toEqual(['A lake de'])
  expect(fake.seenBy(ben, dreams)).toEqual([])
  expect(() => ada.command('dream', {}, { in: dreams })).toThrow('needs "text"')
  expect(() => ada.command('dram', {}, { in: dreams })).toThrow('No command')
  expect([...opened.errors, ...fake.problems]).toEqual([])
})
