import { REST } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { openFakeDiscord } from './open.ts'

async function opened() {
  const fake = await openFakeDiscord()
  onTestFinished(() => fake.close())
  const guild = fake.guild()
  const rest = new REST({ api: fake.api, version: '10', retries: 0 }).setToken(fake.token)
  const path = `/applications/${fake.applicationId}/commands` as const
  const register = (...commands: unknown[]) => rest.put(path, { body: commands }) as Promise<{ id: string }[]>
  return { fake, guild, rest, path, register }
}

const command = (more: object = {}) => ({ name: 'dream', description: 'Tell a dream', ...more })
const option = (more: object = {}) => ({ type: 3, name: 'text', description: 'The dream', ...more })
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

test('commands beyond the documented limits are refused', async () => {
  const { register } = await opened()
  const long = (index: number) => option({ name: `o${index}`, description: 'x'.repeat(100) })
  const bad = [
    command({ name: 'Dream' }),
    command({ name: 'my dream' }),
    command({ name: 'x'.repeat(33) }),
    command({ description: '' }),
    command({ description: 'x'.repeat(101) }),
    command({ name_localizations: { pt: 'sonho' } }),
    command({ name_localizations: { de: 'Traum' } }),
    command({ description_localizations: { fr: 'x'.repeat(101) } }),
    command({ contexts: [3] }),
    command({ options: many(26, (index) => option({ name: `o${index}` })) }),
    command({ options: [option(), option()] }),
    command({ options: [option(), option({ name: 'late', required: true })] }),
    command({ options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })] }),
    command({ options: [option({ choices: [{ name: 'x', value: 1 }] })] }),
    command({ options: [option({ max_length: 6001 })] }),
    command({
      options: [{ type: 1, name: 'sub', description: 'x', options: [{ type: 1, name: 'deep', description: 'x' }] }],
    }),
    command({ options: many(25, (each) => ({ type: 1, name: `s${each}`, description: 'x', options: many(4, long) })) }),
    { type: 3, name: 'Make a film', description: 'not here' },
  ]
  for (const each of bad) {
    await expect(register(each), JSON.stringify(each).slice(0, 120)).rejects.toMatchObject({ code: 50035 })
  }
  await expect(register(...many(101, (index) => command({ name: `c${index}` })))).rejects.toMatchObject({ code: 50035 })
  await expect(register(command(), command())).rejects.toMatchObject({ code: 50035 })
  const good = [
    command({ name: 'सपना', name_localizations: { ja: '夢', 'es-419': 'sueño', th: 'ฝัน' }, contexts: [0, 1] }),
    command({ options: [option({ required: true }), option({ name: 'late' })] }),
    { type: 3, name: 'Make a film' },
  ]
  expect(await register(...good)).toHaveLength(3)
})

test('replacing a list keeps the ids of what stays', async () => {
  const { fake, guild, rest, path, register } = await opened()
  const [first] = await register(command(), command({ name: 'help' }))
  const again = await register(command({ description: 'Other', name_localizations: { de: 'traum' } }))
  expect(again).toMatchObject([{ id: first?.id, description: 'Other' }])
  expect(await rest.get(path)).not.toMatchObject([{ name_localizations: { de: 'traum' } }])
  const query = new URLSearchParams({ with_localizations: 'true' })
  expect(await rest.get(path, { query })).toMatchObject([{ name_localizations: { de: 'traum' } }])
  await rest.put(`/applications/${fake.applicationId}/guilds/${guild.id}/commands`, {
    body: [command({ name: 'local' })],
  })
  expect([fake.commands(), fake.commands(guild)].map((all) => all.map((each) => each.name))).toEqual([
    ['dream'],
    ['local'],
  ])
})

test('two hundred new commands a day', async () => {
  const { fake, register } = await opened()
  const fresh = (from: number) => register(...many(100, (index) => command({ name: `c${from + index}` })))
  await fresh(0)
  await fresh(100)
  await fresh(100)
  await expect(fresh(200)).rejects.toMatchObject({ code: 30034 })
  fake.clock.pass(24 * 3_600_000)
  await fresh(200)
})
