import type { Fields } from './fields.ts'
import type { Method } from './method.ts'
import { badRequest, conflict, Refusal } from './refusal.ts'
import type { Update } from './updates.ts'
import type { World } from './world.ts'

/** What holds a getUpdates open. */
interface Held {
  answer(result: Update[] | Refusal): void
}

/** Long polling as Telegram does it: Bot API, getUpdates. */
export interface Polls {
  /** Resolves when there is something to say. `gone` is aborted when the caller hangs up. */
  poll(fields: Fields, gone: AbortSignal): Promise<Update[]>
  /** Somebody else polls with the same token, just now. */
  rival(): void
  /** The held one is answered with this. */
  end(refusal: Refusal): void
  /** Whether somebody waits for updates right now. */
  isHeld(): boolean
}

function kindsIn(fields: Fields): string[] | undefined {
  const said = fields.json('allowed_updates', 'allowed updates')
  if (said === undefined) return undefined
  if (!Array.isArray(said)) throw badRequest("can't parse allowed_updates: expected an Array")
  return said.map(String)
}

const terminated = (): Refusal =>
  conflict('terminated by other getUpdates request; make sure that only one bot instance is running')
const maxTimeoutSeconds = 50

export function newPolls(world: World): Polls {
  let held: Held | undefined
  let rivals = 0

  async function poll(fields: Fields, gone: AbortSignal): Promise<Update[]> {
    if (world.webhook) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    // A new request ends the one before.
    held?.answer(terminated())
    if (rivals > 0) {
      rivals -= 1
      throw terminated()
    }
    world.updates.allow(kindsIn(fields))
    const limit = Math.min(Math.max(fields.whole('limit') ?? 100, 1), 100)
    const offset = fields.whole('offset') ?? 0
    const ready = world.updates.take(offset, limit)
    const seconds = Math.min(fields.whole('timeout') ?? 0, maxTimeoutSeconds)
    if (ready.length > 0 || seconds <= 0) return ready
    return await new Promise<Update[]>((resolve, reject) => {
      const own: Held = {
        answer(result) {
          clearTimeout(timer)
          if (held === own) held = undefined
          if (result instanceof Refusal) reject(result)
          else resolve(result)
        },
      }
      const timer = setTimeout(() => own.answer([]), seconds * 1000)
      gone.addEventListener('abort', () => own.answer([]))
      held = own
      world.updates.onAdd(() => {
        if (held !== own) return
        const news = world.updates.take(offset, limit)
        if (news.length > 0) own.answer(news)
      })
    })
  }

  return {
    poll,
    rival() {
      if (held) held.answer(terminated())
      else rivals += 1
    },
    end: (refusal) => held?.answer(refusal),
    isHeld: () => held !== undefined,
  }
}

export const webhookMethods: Record<string, Method> = {
  setWebhook(world, fields) {
    const url = fields.text('url') ?? ''
    if (url && !url.startsWith('https://')) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
    world.webhook = url
    world.updates.allow(kindsIn(fields))
    if (fields.yes('drop_pending_updates')) world.updates.drop()
    return true
  },
  deleteWebhook(world, fields) {
    world.webhook = ''
    if (fields.yes('drop_pending_updates')) world.updates.drop()
    return true
  },
  getWebhookInfo: ({ webhook, updates }) => ({
    url: webhook,
    has_custom_certificate: false,
    pending_update_count: updates.pending().length,
  }),
}
