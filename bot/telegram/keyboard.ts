import type { Outgoing } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { keepLongCall, longCall } from '#models/long-call.ts'
import { type Packed, pack, unpack } from '../pack.ts'
import { safe } from './text.ts'
import type { Pressable } from './wire.ts'

/** Bot API, InlineKeyboardButton: `callback_data` has at most so many bytes. */
const maxDataBytes = 64
/** More letters than these side by side are cut off on a phone. */
const lettersInRow = 34
const mostInRow = 8
const mostButtons = 100
/** What a button carries that only names what stands below it. */
export const silentData = '-'

/** What a button carries for a call; a call that is too long is kept, and the button carries where. */
export async function dataOf({ command, options }: Packed): Promise<string> {
  try {
    return pack({ command, options }, maxDataBytes)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'chat/button-too-long') throw error
    return `#${await keepLongCall(command, options)}`
  }
}

/** The call that a button carries; undefined for what is none of ours or no longer kept. */
export async function callFrom(data: string): Promise<Packed | undefined> {
  return data.startsWith('#') ? longCall(data.slice(1)) : unpack(data)
}

/** Breaks a row where its labels would be cut off. */
export function rowsThatFit<T extends { text: string }>(row: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const button of row) {
    const last = rows.at(-1)
    const longest = Math.max(button.text.length, ...(last ?? []).map(({ text }) => text.length))
    // Telegram gives every button of a row the same width.
    const fits = last && last.length < mostInRow && longest * (last.length + 1) <= lettersInRow
    if (fits) last.push(button)
    else rows.push([button])
  }
  return rows
}

/** An address that Telegram takes for a button: it refuses a whole message for one that it does not. */
const isForButton = (address: string): boolean =>
  /^https?:\/\//i.test(address) && URL.canParse(address) && new URL(address).hostname.includes('.')

const label = (text: string): string => safe(text).replace(/\s+/g, ' ').trim() || '·'

async function buttonRows(outgoing: Outgoing): Promise<Pressable[][]> {
  const rows = await Promise.all(
    outgoing.buttons.map((row) =>
      Promise.all(
        row.map(async (button): Promise<Pressable> => {
          const { style } = button
          const data = await dataOf(button)
          return { text: label(button.label), callback_data: data, ...(style === 'plain' ? {} : { style }) }
        }),
      ),
    ),
  )
  return rows.flatMap((row) => rowsThatFit(row))
}

type Menu = Outgoing['selects'][number]

/** The list that pressing a choice leaves chosen. */
function after({ chosen = [], most = 1 }: Menu, value: string): string[] {
  if (most === 1) return [value]
  const rest = chosen.filter((each) => each !== value)
  return rest.length < chosen.length ? rest : [...rest, value].slice(-most)
}

/** A menu as buttons: each leaves the whole list chosen as it is after the press. */
async function menuRows(menu: Menu, named: boolean): Promise<Pressable[][]> {
  const { name, command, options, chosen = [], choices } = menu
  const buttons = await Promise.all(
    choices.map(async ({ value, label: said }): Promise<Pressable> => {
      const data = await dataOf({ command, options: { ...options, [name]: after(menu, value).join(',') } })
      return { text: chosen.includes(value) ? `✓ ${label(said)}` : label(said), callback_data: data }
    }),
  )
  const heading: Pressable[][] = named ? [[{ text: `${label(menu.label)} ▾`, callback_data: silentData }]] : []
  return [...heading, ...rowsThatFit(buttons)]
}

/** Everything that is pressed under a message, and the addresses that no button can hold. */
export async function keyboardOf(
  outgoing: Outgoing,
  botName: () => Promise<string>,
): Promise<{ rows: Pressable[][]; addresses: string[] }> {
  const menus = outgoing.selects.filter((menu) => menu.kind === 'choice')
  const named = menus.length > 1 || outgoing.buttons.length > 0
  const links: Pressable[] = []
  const addresses: string[] = []
  for (const { label: said, url, start } of outgoing.links) {
    const address = start === undefined ? (url ?? '') : `https://t.me/${await botName()}?start=${start}`
    if (isForButton(address)) links.push({ text: label(said), url: address })
    else if (address !== '') addresses.push(`${said}: ${address}`)
  }
  const menuButtons = await Promise.all(menus.map((menu) => menuRows(menu, named)))
  const rows = [...menuButtons.flat(), ...(await buttonRows(outgoing)), ...rowsThatFit(links)]
  const upTo = rows.map((_row, index) => rows.slice(0, index + 1).flat().length)
  return { rows: rows.filter((_row, index) => (upTo[index] ?? 0) <= mostButtons), addresses }
}
