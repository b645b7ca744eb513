import { readFile, truncate } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { useFolder } from '#tests/database.ts'
import { openDiscord } from '#tests/networks/discord.ts'
import { aCall, aDraft } from '#tests/networks/draft.ts'
import type { Network } from '#tests/networks/network.ts'
import { openTelegram } from '#tests/networks/telegram.ts'
import { needsOf, publisherById } from './index.ts'
import type { Draft, Publisher } from './publisher.ts'

/** What every publisher must do that posts into a channel of a network, each tried against a pretended one. */
const networks = {
  discord: async () => (await openDiscord()).network,
  telegram: async () => (await openTelegram()).network,
}

const folder = useFolder()

describe.each(Object.entries(networks))('%s', (id, open) => {
  let network: Network
  let publisher: Publisher

  const setUp = (settings: Record<string, string>) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  }
  const draft = (set: Partial<Draft> = {}) => aDraft(folder(), set)
  const send = async (film: Draft) => {
    const progress = await publisher.send(film, network.account, aCall(folder()))
    if (!('done' in progress)) throw new Error('it answered with a ticket')
    return progress.done
  }
  const find = (film: Draft) => publisher.find?.(film, network.account, aCall(folder()))
  /** What a posting threw; that it threw is sure. */
  const thrown = async (film: Draft): Promise<Error> => {
    const error = await send(film).then(
      () => new Error('it was posted'),
      (reason: Error) => reason,
    )
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(network.secret)
    return error
  }

  beforeEach(async () => {
    for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']) vi.stubEnv(name, '')
    network = await open()
    publisher = publisherById(id)
    setUp(network.settings)
  })
  afterEach(async () => {
    await network.close()
    vi.unstubAllEnvs()
  })

  test('says what it needs, and what a draft lacks, without any network', async () => {
    expect(needsOf(publisher, {})).toHaveLength(1)
    expect(needsOf(publisher, network.settings)).toEqual([])
    const film = await draft()
    expect(publisher.inspect(film, network.account)).toEqual([])
    expect(publisher.inspect(film, undefined)).toMatchObject([{ tell: 'problem.noChannel', blocking: true }])
    const large = { master: 3_000_000_000, preview: 2_000_000_000 }
    expect(publisher.inspect({ ...film, bytes: large }, network.account)).toMatchObject([{ tell: 'problem.tooBig' }])
    const long = { ...film, caption: 'a long dream '.repeat(300) }
    expect(publisher.inspect(long, network.account)).toMatchObject([{ tell: 'problem.captionCut', blocking: false }])
  })

  test('posts the film once, with its words and what made it', async () => {
    const film = await draft()
    const { remote, url } = await send(film)
    expect(remote).not.toBe('')
    expect(url).toMatch(/^https:\/\//)
    const [standing, ...others] = network.standing()
    expect(others).toEqual([])
    expect(Buffer.from(standing?.bytes ?? []).equals(await readFile(film.files.master))).toBe(true)
    for (const said of [film.title, film.caption, film.credit, film.disclosure, '#dream'])
      expect(standing?.text).toContain(said)
  })

  test('keeps to the length of a caption, and always says what made it', async () => {
    const film = await draft({ caption: '*a* <long> dream 🌙 '.repeat(900), title: 'x'.repeat(80) })
    await send(film)
    const [standing] = network.standing()
    expect(standing?.text.length).toBeLessThanOrEqual(publisher.rules.maxCaption)
    expect(standing?.text).toContain(film.disclosure)
    expect(standing?.text).toContain(film.credit)
  })

  test('takes hostile words as words: nothing is formatted, linked or called', async () => {
    const { hostile } = network
    const credit = hostile.split('\n')[0] ?? ''
    await send(await draft({ caption: `${hostile}\ud83d`, credit, title: credit.slice(0, 60) }))
    const [standing] = network.standing()
    expect(standing?.text).toContain(hostile)
    expect(standing?.marks).toEqual([])
    expect(network.called()).toEqual([])
  })

  test('removes what it posted; twice is fine, by its link too', async () => {
    const published = await send(await draft())
    await publisher.remove?.(published, aCall(folder()))
    expect(network.standing()).toEqual([])
    await publisher.remove?.(published, aCall(folder()))
    const other = await send(await draft())
    await publisher.remove?.({ remote: other.url ?? '' }, aCall(folder()))
    expect(network.standing()).toEqual([])
    await expect(publisher.remove?.({ remote: 'https://example.org/1' }, aCall(folder()))).rejects.toBeInstanceOf(Fault)
  })

  test.each(['drop', 502] as const)('leaves a lost answer (%s) open, and never posts twice', async (how) => {
    const film = await draft()
    network.breaks(how, 'before')
    expect(await thrown(film)).not.toBeInstanceOf(Fault)
    expect(network.standing()).toHaveLength(0)
    expect(await find(film)).toBeUndefined()
    network.breaks(how, 'after')
    expect(await thrown(film)).not.toBeInstanceOf(Fault)
    expect(network.standing()).toHaveLength(1)
    if (publisher.rules.readable === 'never') return
    const found = await find(film)
    expect(found?.url).toMatch(/^https:\/\//)
    expect(await find(await draft()), 'another film').toBeUndefined()
    await publisher.remove?.(found ?? { remote: '' }, aCall(folder()))
    expect(network.standing()).toEqual([])
  })

  test('is put off by a limit until it is over', async () => {
    network.busy(60)
    const fault = await thrown(await draft())
    expect(fault).toBeInstanceOf(Fault)
    const { retry } = fault as Fault
    expect(Number(retry) - Date.now()).toBeGreaterThan(50_000)
    expect(Number(retry) - Date.now()).toBeLessThan(65_000)
    expect(network.standing()).toEqual([])
  })

  test('posts the preview where the master is turned away', async () => {
    const film = await draft()
    network.turnsAway()
    await send(film)
    const [standing] = network.standing()
    expect(Buffer.from(standing?.bytes ?? []).equals(await readFile(film.files.preview))).toBe(true)
    network.turnsAway()
    network.turnsAway()
    expect(await thrown(await draft())).toMatchObject({ tell: 'fault.targetTooBig', retry: 'never' })
  })

  test('posts the preview where the master is known to be too large', async () => {
    const film = await draft()
    await truncate(film.files.master, id === 'discord' ? 10 * 2 ** 20 + 1 : 50 * 2 ** 20 + 1)
    await send(film)
    expect(Buffer.from(network.standing()[0]?.bytes ?? []).equals(await readFile(film.files.preview))).toBe(true)
  })

  test('says what is wrong where nothing can be posted, and posts nothing', async () => {
    const film = await draft()
    await expect(publisher.send(film, undefined, aCall(folder()))).rejects.toMatchObject({
      name: 'Fault',
      tell: 'fault.targetNoChannel',
    })
    network.forbid()
    expect(await thrown(film)).toMatchObject({ tell: 'fault.targetMayNot', retry: 'never' })
    network.vanish()
    const gone = await thrown(film)
    expect(gone).toBeInstanceOf(Fault)
    expect(['fault.targetGone', 'fault.targetMayNot']).toContain((gone as Fault).tell)
    setUp(network.stale)
    expect(await thrown(film)).toMatchObject({ name: 'Fault', retry: 'after-reconnect' })
    for (const name of Object.keys(network.stale)) vi.stubEnv(name, '')
    expect(await thrown(film)).toMatchObject({ tell: 'fault.targetNeeds', retry: 'after-reconnect' })
    expect(network.standing()).toEqual([])
  })

  test('tries again where nobody answers the door, and begins nothing when it is asked to stop', async () => {
    const film = await draft()
    const stopped = { data: folder(), signal: AbortSignal.abort() }
    await expect(publisher.send(film, network.account, stopped)).rejects.toMatchObject({ name: 'Fault', retry: 'soon' })
    const address = Object.keys(network.settings).find((name) => name.includes('_API_')) ?? ''
    vi.stubEnv(address, 'http://127.0.0.1:9')
    expect(await thrown(film)).toMatchObject({ name: 'Fault', retry: 'soon' })
    expect(network.standing()).toEqual([])
  })
})
