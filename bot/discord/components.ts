import { ButtonStyle, ChannelType, ComponentType } from 'discord.js'
import { commandNamed } from '#commands/index.ts'
import type { Outgoing } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { pack, unpack } from '../pack.ts'
import { clip } from './text.ts'

/** Limits of Discord (documentation: Component Reference). */
const limits = { customId: 100, buttonsInRow: 5, label: 80, url: 512, choices: 25, choice: 100, placeholder: 150 }
export const rowsInMessage = 5

/** A row as it goes over the wire: up to five buttons, or one menu. */
export interface Row {
  type: ComponentType.ActionRow
  components: Record<string, unknown>[]
}

const row = (components: Record<string, unknown>[]): Row => ({ type: ComponentType.ActionRow, components })
const inRows = <T>(list: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_each, at) => list.slice(at * most, (at + 1) * most))

const styles = { primary: ButtonStyle.Primary, plain: ButtonStyle.Secondary, danger: ButtonStyle.Danger }

/** Under which name the chosen values of a menu are an option of its call. */
const chosenName = '?'

const button = (label: string, customId: string, style: ButtonStyle = ButtonStyle.Secondary) => ({
  type: ComponentType.Button,
  style,
  label: clip(label, limits.label),
  custom_id: customId,
})

const buttonRows = ({ buttons }: Outgoing): Row[] =>
  buttons
    .flatMap((each) => inRows(each, limits.buttonsInRow))
    .map((each) =>
      row(each.map(({ label, style, ...call }) => button(label, pack(call, limits.customId), styles[style]))),
    )

const isWebAddress = (url: string): boolean => url.length <= limits.url && /^https?:\/\//i.test(url)

/** Addresses that cannot be a button; they are said instead. */
export const saidLinks = ({ links }: Pick<Outgoing, 'links'>): string[] =>
  links.flatMap(({ label, url }) => (url !== undefined && !isWebAddress(url) ? [`${label}: ${url}`] : []))

/** Answers here are private already: what leads into the private chat elsewhere is called on the spot. */
function linkRows({ links }: Outgoing): Row[] {
  const start = commandNamed('start')
  const option = start?.options[0]?.name ?? 'payload'
  const shown = links.flatMap(({ label, url, start: payload }): Record<string, unknown>[] => {
    if (url !== undefined && isWebAddress(url))
      return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: clip(label, limits.label), url }]
    if (payload === undefined || !start) return []
    return [button(label, pack({ command: 'start', options: { [option]: payload } }, limits.customId))]
  })
  return inRows(shown, limits.buttonsInRow).map(row)
}

type Menu = Outgoing['selects'][number]

const writable = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]

function selectRow({ name, kind, label, choices, chosen = [], most = 1, command, options }: Menu): Row {
  if (choices.length > limits.choices)
    throw new Fault('discord/menu-too-long', `${command} offers ${choices.length} choices, Discord shows 25`)
  const common = {
    custom_id: pack({ command, options: { ...options, [chosenName]: name } }, limits.customId),
    placeholder: clip(label, limits.placeholder),
    min_values: most > 1 ? 0 : 1,
    max_values: Math.max(1, Math.min(most, kind === 'choice' ? choices.length : limits.choices)),
  }
  const preset = (type: string) =>
    chosen.length > 0 ? { default_values: chosen.slice(0, common.max_values).map((id) => ({ id, type })) } : {}
  const menus = {
    choice: () => ({
      type: ComponentType.StringSelect,
      options: choices.map(({ value, label: shown }) => ({
        value: value.slice(0, limits.choice),
        label: clip(shown, limits.choice),
        default: chosen.slice(0, common.max_values).includes(value),
      })),
    }),
    channel: () => ({ type: ComponentType.ChannelSelect, channel_types: writable, ...preset('channel') }),
    role: () => ({ type: ComponentType.RoleSelect, ...preset('role') }),
    user: () => ({ type: ComponentType.UserSelect, ...preset('user') }),
  }
  return row([{ ...common, ...menus[kind]() }])
}

/** Everything that can be pressed under a message. Two buttons that do the same are one: Discord refuses equal ids. */
export function rowsOf(outgoing: Outgoing): Row[] {
  const menus = outgoing.selects.filter(({ kind, choices }) => kind !== 'choice' || choices.length > 0).map(selectRow)
  const rows = [...menus, ...buttonRows(outgoing), ...linkRows(outgoing)]
  const seen = new Set<unknown>()
  return rows
    .map(({ components }) =>
      row(
        components.filter(({ custom_id }) => {
          const isNew = custom_id === undefined || !seen.has(custom_id)
          seen.add(custom_id)
          return isNew
        }),
      ),
    )
    .filter(({ components }) => components.length > 0)
}

/** The call that something pressed or chosen carries; undefined for what is not ours. */
export function callOf(customId: string, values: readonly string[] | undefined) {
  const packed = unpack(customId)
  if (!packed) return undefined
  const { [chosenName]: name, ...options } = packed.options
  return {
    command: packed.command,
    options: name === undefined ? options : { ...options, [name]: (values ?? []).join(',') },
  }
}
