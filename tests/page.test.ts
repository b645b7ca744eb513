import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = browsers.find((path) => existsSync(path))
const quiet = ['background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`)
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet]

let data: string
let house: ChildProcess
let url: string
let browser: Browser

/** Starts the house as `npm start` does. @returns Its address. */
async function startHouse(): Promise<string> {
  const set = { DREAMBOX_PROFILE: 'tiny', DREAMBOX_FAKE_PROVIDERS: '1', DREAMBOX_DATA: data, DREAMBOX_PORT: '0' }
  house = spawn(process.execPath, ['main.ts', 'start'], { env: { ...process.env, ...set }, stdio: 'pipe' })
  let said = ''
  for (const stream of [house.stdout, house.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)))
  const ended = once(house, 'exit')
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (address) return address
    const [first] = house.stdout ? await Promise.race([once(house.stdout, 'data'), ended]) : []
    if (first === null || typeof first === 'number') throw new Error(`the house did not open: ${said}`)
  }
}

/** @returns The exit code and how long it took. */
async function stopHouse(): Promise<{ code: number | null; seconds: number }> {
  const began = Date.now()
  const ended = once(house, 'exit')
  house.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  return { code, seconds: (Date.now() - began) / 1000 }
}

interface Opened {
  page: Page
  /** What the browser complained about. */
  complaints: string[]
}

async function openPage(width: number, height: number, at = url): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(at)
  await page.locator('.composer').waitFor()
  return { page, complaints }
}

/** What can be used but has no name a screen reader could say, and what is wider than the window. */
const unusable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element): string =>
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      ''
    const used = [...document.querySelectorAll('button, a[href], input, select, textarea, video, [role=progressbar]')]
    const nameless = used.filter((element) => nameOf(element).trim() === '').map((element) => element.outerHTML)
    const pictures = [...document.querySelectorAll('img:not([alt])')].map((element) => element.outerHTML)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    const isWide = document.documentElement.scrollWidth > innerWidth
    return [...nameless, ...pictures, ...twice, ...(isWide ? ['wider than the window'] : [])]
  })

describe.skipIf(!executablePath)('the chat page', () => {
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'start-'))
    url = await startHouse()
    browser = await chromium.launch({ executablePath: executablePath ?? '', args })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    if (house.exitCode === null) await stopHouse()
    await rm(data, { recursive: true, force: true })
  }, 30_000)

  test('a newcomer tells a dream, watches it being made, approves it and finds it in the gallery', async () => {
    const { page, complaints } = await openPage(1200, 800)
    const phone = await openPage(360, 740)
    expect(await page.getByRole('heading', { name: 'What did you dream?' }).isVisible()).toBe(true)
    expect(await unusable(phone.page)).toEqual([])

    // By keyboard: a command, its option, the option's choice, the telling.
    const field = page.getByRole('textbox')
    const active = () => field.getAttribute('aria-activedescendant')
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await field.focus()
    await page.keyboard.type('/')
    await page.getByRole('listbox').waitFor()
    const first = await active()
    await press('ArrowDown', 'ArrowUp')
    expect(await active()).toBe(first)
    await press('Enter')
    expect(await field.inputValue()).toBe('/dream ')
    expect(await active()).toBeNull()
    await press('ArrowDown', 'Enter', 'ArrowDown')
    expect(await page.getByRole('listbox').getByRole('option', { selected: true }).textContent()).toContain('nocturne')
    await press('Enter', 'Escape')
    await page.keyboard.type('The moon sang to the boats')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    expect(await field.inputValue()).toBe('/dream look:nocturne The moon sang to the boats')
    await press('Enter')

    await page.getByRole('button', { name: 'Yes, without my name' }).click()
    await page.getByText('This is what I understood').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'moon' }).isVisible()).toBe(true)
    await page.getByRole('progressbar').waitFor()
    expect(Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeLessThanOrEqual(100)

    // The film: for its dreamer here, for the moderators there.
    await page.getByRole('link', { name: /Review 1/ }).waitFor()
    await page.getByText('is ready').waitFor()
    await page.getByRole('link', { name: /your decision/ }).click()
    const video = page.locator('video')
    const played = await video.evaluate(async (element: HTMLVideoElement) => {
      element.muted = true
      await element.play()
      element.currentTime = element.duration / 2
      if (element.seeking) await new Promise((sought) => element.addEventListener('seeked', sought, { once: true }))
      return { seconds: element.duration, at: element.currentTime, width: element.videoWidth }
    })
    expect(played.seconds).toBeGreaterThan(2)
    expect(played.at).toBeGreaterThan(1)
    expect(played.width).toBe(270)
    expect(await unusable(page)).toEqual([])
    await page.getByRole('button', { name: '👍 Approve' }).click()
    await page.getByText('is published').waitFor()
    await page.getByText(/^Approved by /).waitFor()
    expect(await page.getByRole('button', { name: '👍 Approve' }).count()).toBe(0)

    // It hangs in the gallery, which the phone sees without scrolling sideways.
    await phone.page.getByRole('link', { name: 'Gallery', exact: true }).click()
    const tile = phone.page.getByRole('button', { name: /Dreamt by a dreamer/ })
    await tile.click()
    await phone.page.getByRole('dialog').waitFor()
    expect(await unusable(phone.page)).toEqual([])
    const hangs = await phone.page.getByRole('link', { name: 'Its page in the gallery' }).getAttribute('href')
    await phone.page.keyboard.press('Escape')
    expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true)
    await phone.page.getByRole('link', { name: 'Journal' }).click()
    await phone.page.getByText('published', { exact: true }).waitFor()
    expect(await unusable(phone.page)).toEqual([])
    const film = await phone.page.context().newPage()
    film.on('console', (message) => phone.complaints.push(message.text()))
    await film.goto(url + hangs)
    expect(await film.locator('video').isVisible()).toBe(true)
    expect([...complaints, ...phone.complaints]).toEqual([])
  }, 180_000)

  test('the conversation outlives the house, which closes in time', async () => {
    const { code, seconds } = await stopHouse()
    expect(code).toBe(0)
    expect(seconds).toBeLessThan(10)
    url = await startHouse()
    const { page, complaints } = await openPage(360, 740)
    await page.getByText('The moon sang to the boats').first().waitFor()
    await page.getByText('Your dream is number').first().waitFor()
    // What does not arrive is not lost.
    await page.route('**/page/say', (route) => route.abort())
    await page.getByRole('textbox').fill('I dreamt of a bridge')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('I dreamt of a bridge')
    expect(complaints.splice(0).join()).toContain('ERR_FAILED')
    // A dreamer who is nothing else sees no review.
    await page.getByRole('combobox').selectOption('member')
    expect(await page.getByRole('link', { name: /Review/ }).isVisible()).toBe(false)
    expect(await unusable(page)).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)
})
