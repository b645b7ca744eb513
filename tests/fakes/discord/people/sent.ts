import { until } from '#tests/until.ts'
import { answerMilliseconds } from '../routes/interactions.ts'
import type { FakeInteraction, FakeMessage, ShownModal, World } from '../world.ts'
import { canSee } from './sight.ts'

export type AckKind = 'reply' | 'defer' | 'deferUpdate' | 'update' | 'modal'

const kinds: Record<number, AckKind> = { 4: 'reply', 5: 'defer', 6: 'deferUpdate', 7: 'update', 9: 'modal' }

/** What became of something a person did: a command, a press, a choice, a form. */
export interface Sent {
  readonly id: string
  readonly token: string
  /** The first answer, if there was one. */
  readonly ack: { kind: AckKind; afterMilliseconds: number; ephemeral: boolean } | undefined
  /** Discord shows "did not respond": nothing came within 3 seconds. */
  readonly failed: boolean
  /** Whether the answer still shows "is thinking…". */
  readonly thinking: boolean
  /** The answer itself; for `update` and `deferUpdate` the message that was pressed. */
  readonly original: FakeMessage | undefined
  /** New messages this brought the person, oldest first: the answer (once it stopped thinking) and follow-ups. */
  readonly replies: FakeMessage[]
  readonly followUps: FakeMessage[]
  readonly modal: ShownModal | undefined
  /** Waits for the first answer. */
  acked(): Promise<AckKind>
  /** Waits for a form. */
  form(): Promise<ShownModal>
  /** Waits until there are so many `replies` (one unless told), and answers the last of them. */
  reply(many?: number): Promise<FakeMessage>
  /** Waits until the message that was pressed has changed since, and answers it. */
  updated(): Promise<FakeMessage>
}

export function follow(world: World, interaction: FakeInteraction): Sent {
  const editsBefore = interaction.source?.edits ?? 0
  const isNew = () => interaction.ack !== undefined && interaction.ack.type <= 5
  /** Waits, but not for what cannot come any more. */
  const awaited = <T>(what: string, condition: () => T | undefined) =>
    until(what, () => {
      if (sent.failed) throw new Error(`The bot did not respond within ${answerMilliseconds} ms`)
      return condition()
    })
  const sent: Sent = {
    id: interaction.id,
    token: interaction.token,
    get ack() {
      const { ack } = interaction
      return ack && { kind: kinds[ack.type]!, afterMilliseconds: ack.afterMilliseconds, ephemeral: ack.ephemeral }
    },
    get failed() {
      return !interaction.ack && world.clock.now() - interaction.sentAt > answerMilliseconds
    },
    get thinking() {
      return interaction.thinking
    },
    get original() {
      return interaction.original
    },
    get replies() {
      const { original, followUps, thinking, user } = interaction
      const own = original && isNew() && !thinking ? [original, ...followUps] : [...followUps]
      return own.filter((each) => canSee(each, user))
    },
    get followUps() {
      return interaction.followUps
    },
    get modal() {
      return interaction.modal
    },
    acked: () => awaited('the first answer', () => sent.ack?.kind),
    form: () => awaited('the form', () => interaction.modal),
    async reply(many = 1) {
      const replies = await awaited(`${many} replies`, () => (sent.replies.length >= many ? sent.replies : undefined))
      return replies.at(-1)!
    },
    updated: () =>
      awaited('the change', () => {
        const { source } = interaction
        return source && source.edits > editsBefore && !source.deleted ? source : undefined
      }),
  }
  return sent
}
