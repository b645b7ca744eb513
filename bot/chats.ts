import type { Chats } from '#commands/command.ts'
import { Fault } from '#core/fault.ts'
import type { ChatPlatform } from './platform.ts'
import { render } from './render.ts'

/** The chat platforms as commands see them. */
export function openChats(platforms: () => readonly ChatPlatform[]): Chats {
  const named = (id: string) => platforms().find((platform) => platform.id === id)
  return {
    missing: async (place, use) => (await named(place.platform)?.missing?.(place, use)) ?? [],
    decides: async (place, user) => (await named(place.platform)?.decides?.(place, user)) ?? false,
    nameOf: async (place) => (await named(place.platform)?.nameOf?.(place)) ?? place.chat,
    forget: async (ref) => (await named(ref.platform)?.forget?.(ref)) ?? false,
    link: (ref) => named(ref.platform)?.link?.(ref),
    async send(place, message, language) {
      const platform = named(place.platform)
      if (!platform) throw new Fault('chat/missing', `${place.platform} is not open`, { tell: 'fault.noPlatform' })
      return platform.send(place, render(message, language, platform.capabilities.names))
    },
  }
}
