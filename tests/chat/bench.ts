import type { ChatPlatform, Inbox } from '#bot/platform.ts'
import type { MessageRef, Place } from '#core/chat.ts'

/** A message as the person reads it: no marks of the platform, no escapes. */
export interface Seen {
  text: string
  /** Labels of the buttons under it, in their order. */
  buttons: string[]
}

/**
 * One chat platform with one person before it, for the suite of `bot/contract.test.ts`. Each platform has a file
 * `tests/chat/<id>.ts` that exports `bench: BenchMaker`; the suite finds it there. What a platform cannot do is left out, and
 * the suite leaves those tests out too; everything else must hold on every platform.
 */
export interface Bench {
  /** Not started yet: the suite starts it with its own inbox, through `start` below. */
  platform: ChatPlatform
  /** Starts the platform and whatever stands behind it, until it can hear and be heard. */
  start(inbox: Inbox): Promise<void>
  /** Where the person is written to, nobody else being there. */
  place: Place
  /** Where several people read, and the bot may speak. */
  room?: Place
  /** Everything the person sees in a place now, oldest first. Answers that only they see stand in `place`. */
  seen(where: Place): Promise<Seen[]>
  /** The person writes plain words, or a command that begins with a slash, to the bot alone. */
  write(text: string): Promise<void>
  /** The person presses the button with this label under the newest message that has it. */
  press?(label: string): Promise<void>
  /** The person fills the form that was last opened for them and sends it. */
  fill?(fields: Record<string, string>): Promise<void>
  /** The person puts a sign under a message, or takes it back. */
  react?(on: MessageRef, sign: string, added: boolean): Promise<void>
  /** Somebody removes a message, so that it cannot be changed any more. */
  lose?(ref: MessageRef): Promise<void>
  /** The person lets nobody write to them any more. */
  closeDoor?(): Promise<void>
  /** What the platform delivered last is delivered once more. */
  again?(): Promise<void>
  /** The platform goes away: its token is revoked. The suite waits for `onLost`. */
  revoke?(): Promise<void>
  /** Stops the platform and whatever stands behind it. */
  close(): Promise<void>
}

export interface BenchMaker {
  /** The platform's id. */
  id: string
  /** @param folder a folder of its own. @param onLost what the suite hands to `platform.start`. */
  open(folder: string, onLost: (code: string) => void): Promise<Bench>
}
