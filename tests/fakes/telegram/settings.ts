import { type Fields, fieldsOf, isObject } from './fields.ts'
import type { Method } from './method.ts'
import { chatNamed } from './permissions.ts'
import { badRequest } from './refusal.ts'
import type { BotCommand, ChatState } from './state.ts'
import { isAdmin, type World } from './world.ts'

const maxCommands = 100

/** Bot API: "a two-letter ISO 639-1 language code", or empty for everybody else. */
function languageOf(fields: Fields): string {
  const language = fields.text('language_code') ?? ''
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  return language
}

/** Bot API, BotCommandScope, as the first part of the key of a menu. */
function scopeOf(world: World, fields: Fields): string {
  const scope = fields.json('scope', 'BotCommandScope') ?? { type: 'default' }
  if (!isObject(scope) || typeof scope.type !== 'string') throw badRequest("can't parse BotCommandScope")
  const { type } = scope
  if (['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'].includes(type)) return `${type}||`
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type)) throw badRequest('unsupported BotCommandScope')
  const chat = chatNamed(world, fieldsOf({ chat_id: String(scope.chat_id ?? '') }, new Map()))
  return `${type}|${chat.id}|${type === 'chat_member' ? Number(scope.user_id) : ''}`
}

const keyOf = (world: World, fields: Fields): string => `${scopeOf(world, fields)}|${languageOf(fields)}`

function commandFrom(value: unknown): BotCommand {
  if (!isObject(value)) throw badRequest("can't parse BotCommand: expected an Object")
  const command = String(value.command ?? '').replace(/^\//, '')
  const description = String(value.description ?? '')
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  const length = [...description].length
  if (length < 1 || length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command, description }
}

/** One of the bot's texts that are kept per language: setMyName and its kind. */
function kept(read: (world: World) => Map<string, string>, name: string, atMost: number): [Method, Method] {
  return [
    (world, fields) => {
      const said = fields.text(name) ?? ''
      if ([...said].length > atMost) throw badRequest(`${name.replaceAll('_', ' ')} is too long`)
      if (said) read(world).set(languageOf(fields), said)
      else read(world).delete(languageOf(fields))
      return true
    },
    // Without a text of its own a language gets the one for everybody.
    (world, fields) => ({
      [name]:
        read(world).get(languageOf(fields)) ?? read(world).get('') ?? (name === 'name' ? world.bot.first_name : ''),
    }),
  ]
}

const [setMyName, getMyName] = kept(({ settings }) => settings.names, 'name', 64)
const [setMyDescription, getMyDescription] = kept(({ settings }) => settings.descriptions, 'description', 512)
const [setMyShortDescription, getMyShortDescription] = kept(
  ({ settings }) => settings.shortDescriptions,
  'short_description',
  120,
)

export const settingsMethods: Record<string, Method> = {
  getMe: ({ bot, privacy }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: !privacy,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  setMyCommands(world, fields) {
    const commands = fields.json('commands', 'commands')
    if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array")
    if (commands.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    world.settings.commands.set(keyOf(world, fields), commands.map(commandFrom))
    return true
  },
  // "If commands aren't set, an empty list is returned": no falling back to another scope or language.
  getMyCommands: (world, fields) => world.settings.commands.get(keyOf(world, fields)) ?? [],
  deleteMyCommands(world, fields) {
    world.settings.commands.delete(keyOf(world, fields))
    return true
  },
  setMyName,
  getMyName,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
}

/** The menu a client shows: Bot API, "Determining list of commands"; each scope first with the language. */
export function menuFor(world: World, userId: number, chat: ChatState): BotCommand[] {
  const { commands } = world.settings
  const inPrivate = [`chat|${chat.id}|`, 'all_private_chats||', 'default||']
  const admin = isAdmin(chat, userId)
  const inGroup = [
    `chat_member|${chat.id}|${userId}`,
    ...(admin ? [`chat_administrators|${chat.id}|`] : []),
    `chat|${chat.id}|`,
    ...(admin ? ['all_chat_administrators||'] : []),
    'all_group_chats||',
    'default||',
  ]
  const language = (world.users.get(userId)?.language_code ?? '').slice(0, 2)
  for (const scope of chat.kind === 'private' ? inPrivate : inGroup) {
    const found = commands.get(`${scope}|${language}`) ?? commands.get(`${scope}|`)
    if (found && found.length > 0) return found
  }
  return []
}
