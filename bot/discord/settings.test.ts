import { expect, test } from 'vitest'
import { applicationOf, discordSettings, leaseNameOf } from './settings.ts'

const application = '123456789012345678'
const token = `${Buffer.from(application).toString('base64')}.abcdef.ghi`

test('without a token there is no Discord', () => {
  expect(discordSettings({})).toBeUndefined()
})

test('a token is enough, however it was copied', () => {
  expect(discordSettings({ DISCORD_TOKEN: ` Bot ${token} ` })).toEqual({
    token,
    apiUrl: 'https://discord.com/api',
    proxies: {},
  })
})

test('the address is taken without version and slash; proxies in small letters too', () => {
  const set = {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: 'http://127.0.0.1:9/api/v10/',
    https_proxy: 'proxy.example:3128',
  }
  expect(discordSettings(set)).toMatchObject({
    apiUrl: 'http://127.0.0.1:9/api',
    proxies: { https: 'http://proxy.example:3128' },
  })
})

test('what cannot be used is named', () => {
  const read = () => discordSettings({ DISCORD_TOKEN: token, DISCORD_API_URL: 'discord' })
  expect(read).toThrow(
    expect.objectContaining({
      code: 'core/settings',
      values: { name: 'DISCORD_API_URL', problem: expect.any(String) },
    }),
  )
})

test('a proxy of another kind is named', () => {
  const read = () => discordSettings({ DISCORD_TOKEN: token, HTTPS_PROXY: 'socks5://127.0.0.1:1080' })
  expect(read).toThrow(expect.objectContaining({ values: { name: 'HTTPS_PROXY', problem: expect.any(String) } }))
})

test('the lease has the application’s name, which two tokens of one bot share', () => {
  expect(applicationOf(token)).toBe(application)
  expect(leaseNameOf(token)).toBe(`bot:discord:${application}`)
  expect(leaseNameOf(token.replace('ghi', 'other'))).toBe(leaseNameOf(token))
  expect(applicationOf('nonsense')).toBeUndefined()
  expect(leaseNameOf('nonsense')).toMatch(/^bot:discord:[0-9a-f]{16}$/)
})
