import { randomUUID } from 'node:crypto'
import { cancel, isCancel, select, text } from '@clack/prompts'
import type { Outgoing, Place } from '#core/chat.ts'
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
  const shownFiles = new Set<string>()
  const show = async (outgoing: Outgoing, before: readonly string[] = []): Promise<undefined> => {
    // Member and moderator are one person here: what both are told is shown once.
    if (outgoing.text === lastShown) return undefined
    lastShown = outgoing.text
    const lines = outgoing.text.split('\n').filter((line) => !before.includes(line))
    if (lines.length > 0) view.line(lines.join('\n'))
    const chips = `  ${outgoing.chips.join(' · ')}`
    if (outgoing.chips.length > 0 && !before.includes(chips)) view.line(chips)
    for (const attachment of outgoing.attachments) {
      const path = await files.local(attachment.file)
      if (!shownFiles.has(path)) view.line(`  ${path}`)
      shownFiles.add(path)
    }
    const buttons = outgoing.buttons.flat()
    const approval = buttons.find(isApproval)
    if (yes && approval) await call(approval.command, approval.options)
    else if (asks && mustChoose(buttons)) await offer(buttons)
    return undefined
  }

  /** What stands under a message's name already. */
  const written = new Map<string, string[]>()
  const linesOf = ({ text, chips }: Outgoing): string[] => [...text.split('\n'), `  ${chips.join(' · ')}`]

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
      const message = randomUUID()
      if (outgoing.progress === undefined) await show(outgoing)
      else view.progress(outgoing.text, outgoing.progress)
      written.set(message, linesOf(outgoing))
      return { platform: 'terminal', chat: to.chat, message }
    },
    async edit({ message }, outgoing) {
      // What is written stays: of a message that changes only the new lines are shown.
      if (outgoing.progress === undefined) await show(outgoing, written.get(message))
      else view.progress(outgoing.text, outgoing.progress)
      written.set(message, linesOf(outgoing))
    },
    async stop() {
      view.end()
    },
    call,
  }
}
