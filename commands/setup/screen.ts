import { type Button, listed, type Message, type Words, words } from '#core/chat.ts'
import { type Account, Accounts } from '#models/account.ts'
import type { Community } from '#models/community.ts'
import type { Call, CommandTools, Say } from '../command.ts'

/** The steps, in the order in which they are gone through. The words are `setup.step.<step>`. */
export const stepNames = ['review', 'moderators', 'approvals', 'language', 'targets', 'check'] as const
export type StepName = (typeof stepNames)[number]

/** Publishers that go by the bot of a chat platform of the same name, into one of its channels. */
const throughChat = ['discord', 'telegram']
export const needsChannel = (target: string): boolean => throughChat.includes(target)

export const setupButton = (label: Words, options: Record<string, string>, style?: Button['style']): Button => ({
  label,
  command: 'setup',
  options,
  ...(style ? { style } : {}),
})

const toStep = (step: StepName, style?: Button['style']): Button =>
  setupButton(words(`setup.step.${step}`), { do: step }, style)

/** On to the next step, and back to the whole. */
export function ways(step: StepName): Button[] {
  const next = stepNames[stepNames.indexOf(step) + 1]
  const back = setupButton(words('setup.overview'), { do: 'show' })
  return next ? [setupButton(words('setup.next'), { do: next }, 'primary'), back] : [back]
}

/** One screen of the wizard: the answer to a press stands where the screen before it stood. */
export async function show(call: Call, say: Say, message: Message): Promise<void> {
  await say({ ...message, inPlace: call.source === 'button' })
}

/** A step as it stands: chosen or not, and what. */
export interface Standing {
  step: Exclude<StepName, 'check'>
  isChosen: boolean
  value: Words
}

const notYet = words('setup.notYet')

async function targetsOf({ _id, targets }: Community): Promise<{ isChosen: boolean; value: Words }> {
  if (targets.length === 0) return { isChosen: false, value: notYet }
  const accounts = await Accounts.find({ community: _id }).lean<Account[]>()
  const accountOf = (target: string) => accounts.find((each) => each.publisher === target)
  const named = targets.map((target) => {
    const account = accountOf(target)
    const name = words(`target.${target}`)
    if (account) return words('review.target', { target: name, account: account.name })
    return needsChannel(target) ? words('setup.targets.noChannel', { target: name }) : name
  })
  return {
    isChosen: targets.every((target) => !needsChannel(target) || accountOf(target) !== undefined),
    value: listed(named),
  }
}

/** Everything that is chosen so far. */
export async function standingsOf(community: Community, tools: CommandTools): Promise<Standing[]> {
  const { reviewPlace, moderators, review, language } = community
  const roles = moderators.roles.length
  const people = moderators.people.length
  return [
    {
      step: 'review',
      isChosen: reviewPlace !== undefined,
      value: reviewPlace ? words('name.of', { name: await tools.chats.nameOf(reviewPlace) }) : notYet,
    },
    { step: 'moderators', isChosen: true, value: words('setup.moderators.are', { roles, people }) },
    { step: 'approvals', isChosen: true, value: words('setup.approvals.are', { count: review.approvalsNeeded }) },
    { step: 'language', isChosen: true, value: words(`language.${language}`) },
    { step: 'targets', ...(await targetsOf(community)) },
  ]
}

export const lineOf = ({ step, isChosen, value }: Standing): Words =>
  words('setup.line', { mark: isChosen ? '✓' : '–', what: words(`setup.step.${step}`), value })

/** The whole at a glance, with a way to every step; and, once nothing is missing, what members can do now. */
export async function overview(call: Call, say: Say, tools: CommandTools, before: Words[] = []): Promise<void> {
  const standings = await standingsOf(call.community, tools)
  const missing = standings.find((each) => !each.isChosen)
  const buttons = stepNames.map((step) => toStep(step, step === (missing?.step ?? 'check') ? 'primary' : 'plain'))
  await show(call, say, {
    lines: [
      ...before,
      words('setup.title', { name: call.community.name }),
      ...standings.map(lineOf),
      words(missing ? 'setup.unfinished' : 'setup.ready'),
    ],
    buttons: [buttons.slice(0, 3), buttons.slice(3)],
  })
}
