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
