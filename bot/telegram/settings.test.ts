import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { until } from '#tests/until.ts'
import { openApi } from './api.ts'
import { telegramSettings } from './settings.ts'

const token = '123456789:AAFpretended-token-of-nobody-at-all'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server that answers every request the same way and notes what was asked. */
async function answering(status: number, body: string): Promise<{ root: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.resume()
    response.writeHead(status).end(body)
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { root: `http://127.0.0.1:${address.port}`, asked }
}

const opened = (from: Record<string, string>) => {
  const settings = telegramSettings({ TELEGRAM_TOKEN: token, ...from })
  if (!settings) throw new Error('there are no settings')
  return openApi(settings)
}
const failureOf = (work: Promise<unknown>) => work.then(String, (error: unknown) => error)

test('nothing is set, or it is right, or the fault names the setting and not what it holds', () => {
  expect(telegramSettings({})).toBeUndefined()
  expect(telegramSettings({ TELEGRAM_TOKEN: token })).toMatchObject({
    apiRoot: 'https://api.telegram.org/',
    botId: '123456789',
  })
  const wrong = [{ TELEGRAM_TOKEN: 'secret-but-wrong' }, { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: 'nowhere' }]
  for (const from of wrong) {
    expect(() => telegramSettings(from)).toThrow(expect.objectContaining({ code: 'core/settings' }))
    expect(() => telegramSettings(from)).not.toThrow(/secret-but-wrong/)
  }
})

test('the path of a proxy is kept', async () => {
  const { root, asked } = await answering(200, '{"ok":true,"result":{"id":1,"username":"b"}}')
  await opened({ TELEGRAM_API_ROOT: `${root}/telegram/proxy` }).me()
  expect(asked).toEqual([`/telegram/proxy/bot${token}/getMe`])
})

test('HTTPS_PROXY is asked for the way to Telegram', async () => {
  const { root, asked } = await answering(502, '')
  const error = await failureOf(opened({ HTTPS_PROXY: root }).me())
  expect(error).toMatchObject({ code: 'chat/unreachable', retry: 'soon' })
  await until('the proxy asked', () => asked.includes('CONNECT api.telegram.org:443'))
})

test('no fault holds the token, whatever answers', async () => {
  const html = await answering(413, '<html>413 Request Entity Too Large</html>')
  const none = { root: 'http://127.0.0.1:9' }
  for (const { root } of [html, none]) {
    const error = await failureOf(opened({ TELEGRAM_API_ROOT: root }).call('sendVideo', { chat_id: '7' }))
    expect(error).toMatchObject({ name: 'Fault' })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token.split(':')[1])
  }
})
