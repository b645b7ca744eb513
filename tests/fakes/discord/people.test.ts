import { expect, onTestFinished, test } from 'vitest'
import { openClient } from './client.ts'
import { openFakeDiscord } from './open.ts'
import { buttonsOf, fieldsOf, linksOf, menusOf, readIn } from './people/look.ts'

async function opened() {
  const fake = await openFakeDiscord()
  onTestFinished(() => fake.close())
  const guild = fake.guild()
  const dreams = guild.channel({ name: 'dreams' })
  const ada = fake.user({ name: 'Ada' })
  guild.join(ada.user)
  const bot = await openClient(fake)
  onTestFinished(() => bot.client.destroy())
  await bot.client.application.commands.set([{ name: 'dream', description: 'Tell a dream' }])
  return { fake, guild, dreams, ada, bot }
}

test('what is read does not depend on the layout', async () => {
  const { dreams, ada, bot } = await opened()
  const button = { type: 2, style: 1, label: 'Approve', custom_id: 'yes' }
  const link = { type: 2, style: 5, label: 'Look', url: 'https://example.org' }
  const menu = { type: 3, custom_id: 'mood', placeholder: 'Mood', options: [{ label: 'Calm', value: 'calm' }] }
  const components = [
    { type: 1, components: [button, link] },
    { type: 1, components: [menu] },
  ]
  const send = (body: object) => bot.client.rest.post(`/channels/${dreams.id}/messages`, { body })
  await send({ content: 'A film', embeds: [{ title: 'of a lake' }], components })
  await send({
    flags: 1 << 15,
    components: [{ type: 17, components: [{ type: 10, content: 'A newer film' }, ...components] }],
  })
  for (const each of [await ada.sees(dreams, 'of a lake'), await ada.sees(dreams, /newer/)]) {
    expect([buttonsOf(each), linksOf(each)]).toEqual([['Approve'], [{ label: 'Look', url: 'https://example.org' }]])
    expect(menusOf(each)).toMatchObject([{ customId: 'mood', label: 'Mood', options: ['calm'] }])
  }
  expect(readIn(await ada.sees(dreams, 'of a lake'))).toBe('A film\nof a lake')
})

test('both ways to wrap a field are the same form', async () => {
  const { dreams, ada, bot } = await opened()
  const text = { type: 4, custom_id: 'text', style: 1, value: 'so far' }
  const old = { type: 1, components: [{ ...text, label: 'Dream' }] }
  const fresh = { type: 18, label: 'Dream', component: text }
  const forms = [old, fresh].map((field) => ({ custom_id: 'tell', title: 'Dream', components: [field] }))
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(forms.shift()!)
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('text'))
  })
  for (const _ of [...forms]) {
    const sent = ada.command('dream', {}, { in: dreams })
    expect(fieldsOf(await sent.form())).toMatchObject([{ customId: 'text', type: 4, label: 'Dream', value: 'so far' }])
    expect((await ada.submit(sent, {}).reply()).content).toBe('so far')
  }
  expect(bot.errors).toEqual([])
})

test('menus of the platform name people, roles and channels', async () => {
  const { fake, guild, dreams, ada, bot } = await opened()
  const role = guild.role({ name: 'Judge' })
  const menus = [5, 6, 7, 8].map((type) => ({ type: 1, components: [{ type, custom_id: `m${type}`, max_values: 2 }] }))
  bot.onInteraction(async (interaction) => {
    if (interaction.isUserSelectMenu())
      await interaction.update(interaction.users.map((each) => each.globalName).join())
    if (interaction.isRoleSelectMenu()) await interaction.update(interaction.roles.map((each) => each.name).join())
    if (interaction.isChannelSelectMenu()) await interaction.update(interaction.channels.map((each) => each.id).join())
    if (interaction.isMentionableSelectMenu()) await interaction.update(interaction.values.join())
  })
  await bot.client.rest.post(`/channels/${dreams.id}/messages`, { body: { content: 'Who?', components: menus } })
  const message = await ada.sees(dreams, 'Who?')
  const ben = fake.user({ name: 'Ben' })
  guild.join(ben.user)
  expect((await ada.select(message, 'm5', [ada, ben]).updated()).content).toBe('Ada,Ben')
  expect((await ada.select(message, 'm6', [role]).updated()).content).toBe('Judge')
  expect((await ada.select(message, 'm7', [role, ben]).updated()).content).toBe(`${role.id},${ben.id}`)
  expect((await ada.select(message, 'm8', [dreams]).updated()).content).toBe(dreams.id)
  expect(() => ada.select(message, 'm6', [ben])).toThrow('does not list')
  expect(() => ada.select(message, 'm5', [ada, ben, ada])).toThrow('1 to 2')
  expect(bot.errors).toEqual([])
})

test('nobody waits for an answer that cannot come', async () => {
  const { fake, dreams, ada } = await opened()
  const sent = ada.command('dream', {}, { in: dreams })
  fake.clock.pass(3001)
  await expect(sent.acked()).rejects.toThrow('did not respond')
})

test('a member in time-out reads and does nothing', async () => {
  const { guild, dreams, ada } = await opened()
  const told = ada.say(dreams, 'before')
  guild.members.get(ada.id)!.timedOut = true
  expect(() => ada.say(dreams, 'after')).toThrow('may not write')
  expect(() => ada.react(told, '👍')).toThrow('Missing Permissions')
  await ada.sees(dreams, 'before')
})
