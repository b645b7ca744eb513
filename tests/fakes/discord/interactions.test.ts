import { type APIMessage, REST } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { openClient } from './client.ts'
import { openFakeDiscord } from './open.ts'

const commands = [
  { name: 'dream', description: 'Tell a dream' },
  { name: 'Make a film', type: 3 },
  {
    name: 'settings',
    description: 'How things are done',
    contexts: [0],
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'review',
        description: 'Where films are reviewed',
        options: [{ type: 7, name: 'where', description: 'A channel', channel_types: [0], required: true }],
      },
    ],
  },
  {
    name: 'film',
    description: 'From a recording',
    options: [{ type: 11, name: 'voice', description: 'A recording', required: true }],
  },
]

async function opened() {
  const fake = await openFakeDiscord()
  onTestFinished(() => fake.close())
  const guild = fake.guild()
  const dreams = guild.channel({ name: 'dreams' })
  const [ada, ben] = [fake.user({ name: 'Ada' }), fake.user({ name: 'Ben' })]
  for (const each of [ada, ben]) guild.join(each.user)
  const bot = await openClient(fake)
  onTestFinished(() => bot.client.destroy())
  await bot.client.rest.put(`/applications/${fake.applicationId}/commands`, { body: commands })
  return { fake, guild, dreams, ada, ben, bot }
}

const form = {
  custom_id: 'tell',
  title: 'Your dream',
  components: [
    { type: 18, label: 'What happened?', component: { type: 4, custom_id: 'text', style: 2, max_length: 20 } },
    {
      type: 18,
      label: 'Mood',
      component: {
        type: 3,
        custom_id: 'mood',
        options: [
          { label: 'Calm', value: 'calm' },
          { label: 'Wild', value: 'wild', default: true },
        ],
      },
    },
    { type: 18, label: 'A drawing', component: { type: 19, custom_id: 'drawing', required: false } },
  ],
}

test('a form is shown, filled in and answered', async () => {
  const { dreams, ada, ben, bot } = await opened()
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(form)
    if (!interaction.isModalSubmit()) return
    const drawing = interaction.fields.getUploadedFiles('drawing')?.first()
    const bytes = drawing ? (await (await fetch(drawing.url)).arrayBuffer()).byteLength : 0
    const mood = interaction.fields.getStringSelectValues('mood')[0]
    await interaction.reply(`${interaction.fields.getTextInputValue('text')}, ${mood}, ${bytes}`)
  })
  const shown = ada.command('dream', {}, { in: 'dm' })
  expect((await shown.form()).title).toBe('Your dream')
  expect(() => ada.submit(shown, { text: 'x'.repeat(21) })).toThrow('takes no text of 21')
  expect(() => ada.submit(shown, {})).toThrow('must be filled in')
  expect(() => ben.submit(shown, { text: 'x' })).toThrow('was shown no form')
  const drawing = { name: 'a.png', type: 'image/png', bytes: new Uint8Array(77) }
  expect((await ada.submit(shown, { text: 'A lake', drawing: [drawing] }).reply()).content).toBe('A lake, wild, 77')
  const again = ada.command('dream', {}, { in: dreams })
  await again.form()
  expect((await ada.submit(again, { text: 'A sea', mood: ['calm'] }).reply()).content).toBe('A sea, calm, 0')
  expect(bot.errors).toEqual([])
})

test('commands reach those they are offered to, with what they name', async () => {
  const { guild, dreams, ada, bot } = await opened()
  bot.onInteraction(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) {
      const { content, author, attachments } = interaction.targetMessage
      await interaction.reply(`${content} by ${author.id} with ${attachments.size}`)
    }
    if (!interaction.isChatInputCommand()) return
    if (interaction.commandName === 'settings') {
      await interaction.reply(
        `${interaction.options.getSubcommand()} ${interaction.options.getChannel('where', true).id}`,
      )
    }
    if (interaction.commandName === 'film') {
      const voice = interaction.options.getAttachment('voice', true)
      await interaction.reply(`${voice.name} ${(await (await fetch(voice.url)).arrayBuffer()).byteLength}`)
    }
  })
  const told = ada.say(dreams, 'I flew', {
    attachments: [{ name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(3) }],
  })
  expect((await ada.commandOn(told, 'Make a film').reply()).content).toBe(`I flew by ${ada.id} with 1`)
  const voice = { name: 'a.ogg', type: 'audio/ogg', bytes: new Uint8Array(12) }
  expect((await ada.command('film', { voice }, { in: 'dm' }).reply()).content).toBe('a.ogg 12')
  const review = () => ada.command('settings review', { where: dreams }, { in: dreams })
  expect(review).toThrow('not offered')
  guild.join(ada.user, [guild.role({ name: 'Moderator', permissions: ['manageGuild'] })])
  expect((await review().reply()).content).toBe(`review ${dreams.id}`)
  expect(() => ada.command('settings review', { where: dreams }, { in: 'dm' })).toThrow('in a DM')
  expect(() => ada.command('settings review', { where: 'x' }, { in: dreams })).toThrow('does not take this')
  const news = guild.channel({ name: 'news', type: 'announcement' })
  expect(() => ada.command('settings review', { where: news }, { in: dreams })).toThrow('does not list')
  expect(bot.errors).toEqual([])
})

test('buttons and menus update their message, for those who see it', async () => {
  const { dreams, ada, ben, bot } = await opened()
  const components = [
    { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] },
    { type: 1, components: [{ type: 8, custom_id: 'where', channel_types: [0] }] },
  ]
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Choose', components, flags: 64 })
    if (interaction.isButton()) {
      await interaction.deferUpdate()
      await interaction.editReply({ content: 'More!' })
      await interaction.followUp({ content: 'aside', flags: 64 })
    }
    if (interaction.isChannelSelectMenu()) await interaction.update({ content: interaction.channels.first()?.id ?? '' })
  })
  const menu = await ada.command('dream', {}, { in: dreams }).reply()
  expect(() => ben.press(menu, 'More')).toThrow('does not see')
  expect(() => ada.press(menu, 'Less')).toThrow('no such component')
  const pressed = ada.press(menu, 'More')
  expect((await pressed.updated()).content).toBe('More!')
  expect((await pressed.reply()).content).toBe('aside')
  expect((await ada.select(menu, 'where', [dreams]).updated()).content).toBe(dreams.id)
  expect(bot.errors).toEqual([])
})

test('answers carry files, also in follow-ups and changes', async () => {
  const { dreams, ada, bot } = await opened()
  const files = (name: string) => [{ attachment: Buffer.from(name), name }]
  bot.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    const response = await interaction.reply({ files: files('one.txt'), withResponse: true })
    await interaction.editReply({ content: response.resource?.message?.id ?? '', files: files('two.txt') })
    await interaction.followUp({ files: files('three.txt'), flags: 64 })
  })
  const sent = ada.command('dream', {}, { in: dreams })
  const last = await sent.reply(2)
  expect(sent.original?.content).toBe(sent.original?.id)
  expect([sent.original, last].map((each) => each?.attachments.map((file) => file.name))).toEqual([
    // The library lists the new files only, so the old one goes.
    ['two.txt'],
    ['three.txt'],
  ])
  expect(bot.errors).toEqual([])
})

test('answers have their time, once', async () => {
  const { fake, dreams, ada } = await opened()
  const rest = new REST({ api: fake.api, version: '10', retries: 0 }).setToken(fake.token)
  const send = () => ada.command('dream', {}, { in: dreams })
  const answer = ({ id, token }: { id: string; token: string }, type: number, data: unknown = { content: 'x' }) =>
    rest.post(`/interactions/${id}/${token}/callback`, { body: { type, data }, auth: false })
  const hook = ({ token }: { token: string }) => `/webhooks/${fake.applicationId}/${token}` as const
  const original = (sent: { token: string }) => `${hook(sent)}/messages/@original` as const

  const late = send()
  fake.clock.pass(3001)
  await expect(answer(late, 4)).rejects.toMatchObject({ code: 10062, status: 404 })
  expect(late.failed).toBe(true)

  const twice = send()
  await expect(rest.post(hook(twice), { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10015 })
  await answer(twice, 5, { flags: 64 })
  await expect(answer(twice, 9, form)).rejects.toMatchObject({ code: 40060, status: 400 })
  expect([twice.thinking, twice.replies.length]).toEqual([true, 0])
  const followed = (await rest.post(hook(twice), { body: { content: 'done' }, auth: false })) as APIMessage
  // Straight after a deferred answer a follow-up is that answer, as private as it was.
  expect([followed.id, followed.flags]).toEqual([twice.original?.id, 64])
  await rest.patch(original(twice), { body: { content: 'done!' }, auth: false })
  expect((await twice.reply()).content).toBe('done!')
  const inChannel = `/channels/${dreams.id}/messages/${followed.id}` as const
  await expect(rest.get(inChannel)).rejects.toMatchObject({ code: 10008 })
  await expect(rest.patch(inChannel, { body: { content: 'x' } })).rejects.toMatchObject({ code: 10008 })
  fake.clock.pass(15 * 60_000)
  await expect(rest.patch(original(twice), { body: { content: 'x' }, auth: false })).rejects.toMatchObject({
    code: 50027,
  })

  const odd = send()
  await expect(answer(odd, 7)).rejects.toMatchObject({ code: 50035 })
  await expect(answer(odd, 9, { ...form, title: 'x'.repeat(46) })).rejects.toMatchObject({ code: 50035 })
  await expect(answer(odd, 9, { ...form, components: [] })).rejects.toMatchObject({ code: 50035 })
  await expect(answer(odd, 4, { content: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 50035 })
  // What was refused is no answer.
  await answer(odd, 9, form)
  const filled = ada.submit(odd, { text: 'x' })
  await expect(answer(filled, 9, form)).rejects.toMatchObject({ code: 50035 })
})
