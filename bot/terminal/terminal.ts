import { randomUUID } from 'node:crypto'
import { cancel, isCancel, select, text } from '@clack/prompts'
import type { MessageRef, Outgoing, Place } from '#core/chat.ts'
import type { FileStore } from '#files/store.ts'
import { translate } from '#locales/translate.ts'
import type { ChatPlatform, Inbox, OutgoingForm, Voice } from '../platform.ts'
import { openView } from './view.ts'

type Pressable = Outgoing['buttons'][number][number]

export interface TerminalOptions {
  voice: Voice
  home: { remote: string; name: string }
  files: FileStore
  /** Consent and approval were given beforehand. */
  yes: boolean
}

/** The chats of one terminal: the person's own, and the one in which reviews are shown. */
export const terminalPlaces = {
  own: { platform: 'terminal', chat: 'own' },
  review: { platform: 'terminal', chat: 'review' },
} satisfies Record<string, Place>

/** A terminal as a chat platform: one person, who is member and moderator. */
export interface Terminal extends ChatPlatform {
  /** Says something as the person at the terminal. */
  call(command: string, options: Record<string, string>): Promise<void>
}

const isApproval = (button: Pressable): boolean => button.command === 'review' && button.options.do === 'approve'

export function openTerminal({ voice, home, files, yes }: TerminalOptions): Terminal {
  const view = openView()
  const asks = process.stdin.isTTY && process.stdout.isTTY && !yes
  let inbox: Inbox | undefined

  const form = async (shown: OutgoingForm): Promise<void> => {
    const filled: Record<string, string> = {}
    for (const field of shown.fields) {
      const answer = await (field.choices.length > 0
        ? select({
            message: field.label,
            options: [...(field.needed ? [] : [{ value: '', label: '–' }]), ...field.choices],
            initialValue: field.value,
          })
        : text({ message: field.label, initialValue: field.value }))
      if (isCancel(answer)) return cancel()
      filled[field.name] = answer
    }
    await call(shown.command, { ...shown.options, ...filled })
  }

  const call = async (command: string, options: Record<string, string>): Promise<void> => {
    await inbox?.({
      platform: 'local',
      what: 'command',
      command,
      options,
      source: 'typed',
      community: home,
      seenBy: 'asker',
      place: { ...terminalPlaces.own, user: voice.remote },
      voice,
      id: `terminal:${randomUUID()}`,
      answer: { say: async (outgoing) => show(outgoing), form },
    })
  }

  /** Offers a message's buttons; the person may leave them alone where that is possible. */
  const offer = async (buttons: Pressable[]): Promise<void> => {
    const chosen = await select({
      message: translate(voice.language, { key: 'terminal.choose' }),
      options: buttons.map((button) => ({ value: button, label: button.label })),
    })
    if (isCancel(chosen)) return cancel()
    await call(chosen.command, chosen.options)
  }

  let lastShown = ''
  const show = async (outgoing: Outgoing): Promise<MessageRef | undefined> => {
    // Member and moderator are one person here: what both are told is shown once.
    if (outgoing.text === lastShown) return undefined
    lastShown = outgoing.text
    view.line(outgoing.text)
    if (outgoing.chips.length > 0) view.line(`  ${outgoing.chips.join(' · ')}`)
    for (const attachment of outgoing.attachments) view.line(`  ${await files.local(attachment.file)}`)
    const buttons = outgoing.buttons.flat()
    const approval = buttons.find(isApproval)
    if (yes && approval) await call(approval.command, approval.options)
    else if (asks && mustChoose(buttons)) await offer(buttons)
    return undefined
  }

  /** Only what waits for an answer stops the terminal: consent, and the review. */
  const mustChoose = (buttons: Pressable[]): boolean =>
    buttons.some(
      (button) =>
        isApproval(button) ||
        button.options.do === 'agree' ||
        button.options.reason !== undefined ||
        button.options.shot !== undefined,
    )

  return {
    id: 'terminal',
    capabilities: { edits: true, seedsReactions: false, privateAnswers: true, forms: true, picks: false },
    limits: {
      maxText: 100_000,
      maxUploadBytes: Number.MAX_SAFE_INTEGER,
      minEditIntervalMilliseconds: 250,
      maxButtonsInRow: 10,
    },
    async start(taker) {
      inbox = taker
    },
    async send(to, outgoing) {
      if (outgoing.progress === undefined) await show(outgoing)
      else view.progress(outgoing.text, outgoing.progress)
      return { platform: 'terminal', chat: to.chat, message: randomUUID() }
    },
    async edit(_ref, outgoing) {
      if (outgoing.progress === undefined) await show(outgoing)
      else view.progress(outgoing.text, outgoing.progress)
    },
    async stop() {
      view.end()
    },
    call,
  }
}
