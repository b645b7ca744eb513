import { openDiscord } from '#bot/discord/discord.ts'
import { discordSettings } from '#bot/discord/settings.ts'
import type { Standing } from '#bot/keeper.ts'
import type { ChatPlatform } from '#bot/platform.ts'
import { telegramSettings } from '#bot/telegram/settings.ts'
import { openTelegram } from '#bot/telegram/telegram.ts'
import type { CommandTools } from '#commands/command.ts'
import { type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'

/** The chat platforms that the operator gave tokens for. @throws Fault `core/settings` for a setting that cannot be used. */
export function chatPlatforms({ files, log }: Pick<CommandTools, 'files' | 'log'>): ChatPlatform[] {
  const [discord, telegram] = [discordSettings(), telegramSettings()]
  return [
    ...(discord ? [openDiscord({ settings: discord, files, log })] : []),
    ...(telegram ? [openTelegram({ settings: telegram, files, log })] : []),
  ]
}

/** What the console says of a platform after the first attempt to open it: how it stands, and how somebody adds the bot. */
export function standingSentences(platform: ChatPlatform, standing: Standing): Words[] {
  const name = words(`platform.${platform.id}`)
  if (standing === 'elsewhere') return [words('start.chatElsewhere', { platform: name })]
  if (standing instanceof Fault)
    return [words('start.chatClosed', { platform: name, reason: words(standing.tell, standing.values) })]
  const url = platform.invite?.()
  return [words('start.chatOpen', { platform: name }), ...(url ? [words('start.invite', { url })] : [])]
}
