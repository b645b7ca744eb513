import { type Button, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { dollars } from '#core/money.ts'
import type { Caps, Community, ReviewRules } from '#models/community.ts'
import { type Call, type Command, type CommandTools, type Say, stepNamed } from './command.ts'
import { change, type Deed } from './parts/notes.ts'
import { addModerator } from './setup/people.ts'
import { showAgain } from './setup/previews.ts'
import { lineOf, standingsOf } from './setup/screen.ts'

type Hours = 'remindAfterHours' | 'expireAfterHours'
type Counted = 'approvalsNeeded' | 'holdSeconds' | Hours

/** What is filled in as a number: within which bounds, and how the trail calls it. */
const numbers: Record<Counted, { low: number; high: number; deed: Deed }> = {
  approvalsNeeded: { low: 1, high: 20, deed: 'approvals' },
  holdSeconds: { low: 0, high: 86_400, deed: 'hold' },
  remindAfterHours: { low: 1, high: 720, deed: 'reminder' },
  expireAfterHours: { low: 1, high: 2160, deed: 'expiry' },
}
const numberNames = Object.keys(numbers) as Counted[]
const capNames = ['film', 'member', 'day', 'month'] as const satisfies (keyof Caps)[]
const usd = 1_000_000
const mostDollars = 100_000

const button = (label: string, command: string, options: Record<string, string>, style?: Button['style']): Button => ({
  label: words(label),
  command,
  options,
  ...(style ? { style } : {}),
})
const own = (label: string, what: string): Button => button(label, 'settings', { do: what })
const wizard = (label: string, what: string): Button => button(label, 'setup', { do: what })

const onOff = (isOn: boolean): Words => words(isOn ? 'settings.on' : 'settings.off')

function ruleLines({ review, caps }: Community): Words[] {
  return [
    words('settings.rules', { veto: onOff(review.veto), own: onOff(review.mayVoteOnOwn) }),
    words('settings.times', {
      hold: review.holdSeconds,
      remind: review.remindAfterHours,
      expire: review.expireAfterHours,
    }),
    words('settings.caps', Object.fromEntries(capNames.map((name) => [name, dollars(caps[name])]))),
  ]
}

const haltLines = ({ publishingStoppedAt, pausedAt }: Community): Words[] => [
  ...(publishingStoppedAt ? [words('settings.stopped')] : []),
  ...(pausedAt ? [words('settings.paused')] : []),
]

const haltButtons = ({ publishingStoppedAt, pausedAt }: Community): Button[] => [
  publishingStoppedAt
    ? button('button.resumePublishing', 'resume', {}, 'primary')
    : button('button.stopPublishing', 'stop', {}, 'danger'),
  pausedAt
    ? button('button.resumeMaking', 'queue', { do: 'resume' }, 'primary')
    : button('button.pauseMaking', 'queue', { do: 'pause' }),
]

/** Everything as it is, each with the way to change it. */
async function show(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { community } = call
  const { veto, mayVoteOnOwn } = community.review
  await say({
    lines: [
      words('settings.title', { name: community.name }),
      ...(await standingsOf(community, tools)).map(lineOf),
      ...ruleLines(community),
      ...haltLines(community),
    ],
    buttons: [
      [
        wizard('setup.step.review', 'review'),
        wizard('setup.step.moderators', 'moderators'),
        wizard('setup.step.targets', 'targets'),
      ],
      [own('settings.numbers', 'numbers'), own('settings.limits', 'caps'), wizard('setup.step.language', 'language')],
      [
        own(veto ? 'settings.vetoOff' : 'settings.vetoOn', veto ? 'veto-off' : 'veto-on'),
        own(mayVoteOnOwn ? 'settings.ownOff' : 'settings.ownOn', mayVoteOnOwn ? 'own-off' : 'own-on'),
      ],
      haltButtons(community),
    ],
    inPlace: call.source === 'button',
  })
}

/** What was typed as a number within bounds. @throws Fault `settings/number` */
function numberIn(said: string, low: number, high: number): number {
  const number = Number(said.trim().replace(/^\$/, '').replace(',', '.'))
  if (said.trim() === '' || !Number.isFinite(number) || number < low || number > high)
    throw new Fault('settings/number', `${said} is not within ${low}–${high}`, {
      tell: 'fault.settingNumber',
      values: { said: said.trim(), low, high },
    })
  return number
}

/** A rule that is on or off. */
const turn =
  (deed: Deed, set: Partial<ReviewRules>, isOn: boolean) =>
  async (call: Call, say: Say, tools: CommandTools): Promise<void> => {
    const review = { ...call.community.review, ...set }
    const community = await change(call, deed, { review }, { on: isOn ? 'yes' : 'no' })
    await show({ ...call, community }, say, tools)
  }

const askNumbers = ({ review }: Community, say: Say): Promise<void> =>
  say.form({
    title: words('form.rules.heading'),
    fields: numberNames.map((name) => ({
      name,
      label: words(`form.rules.${name}`),
      value: String(review[name]),
      long: false,
      needed: true,
    })),
    command: 'settings',
    options: { do: 'numbers' },
  })

/** The numbers of the review: a form, and then each that was changed, checked before any is written. */
async function setNumbers(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { options } = call
  if (!numberNames.some((name) => options[name] !== undefined)) return askNumbers(call.community, say)
  const before = call.community.review
  const filled = numberNames.flatMap((name) => {
    const said = options[name]
    const { low, high } = numbers[name]
    return said === undefined ? [] : [{ name, value: Math.round(numberIn(said, low, high)) }]
  })
  const review = { ...before, ...Object.fromEntries(filled.map(({ name, value }) => [name, value])) }
  if (review.expireAfterHours <= review.remindAfterHours)
    throw new Fault('settings/expiry', 'it would expire before anybody is reminded', { tell: 'fault.expiryFirst' })
  let { community } = call
  for (const { name, value } of filled.filter((each) => before[each.name] !== each.value))
    community = await change(call, numbers[name].deed, { review }, { value })
  if (review.approvalsNeeded !== before.approvalsNeeded) await showAgain(call, tools)
  await show({ ...call, community }, say, tools)
}

const askCaps = ({ caps }: Community, say: Say): Promise<void> =>
  say.form({
    title: words('form.caps.heading'),
    fields: capNames.map((name) => ({
      name,
      label: words(`form.caps.${name}`),
      value: String(caps[name] / usd),
      long: false,
      needed: true,
    })),
    command: 'settings',
    options: { do: 'caps' },
  })

/** What may be spent at most, in dollars. */
async function setCaps(call: Call, say: Say, tools: CommandTools): Promise<void> {
  if (!capNames.some((name) => call.options[name] !== undefined)) return askCaps(call.community, say)
  const filled = capNames.map((name) => {
    const said = call.options[name]
    const micros = said === undefined ? call.community.caps[name] : Math.round(numberIn(said, 0, mostDollars) * usd)
    return [name, micros] as const
  })
  const caps = { ...call.community.caps, ...Object.fromEntries(filled) }
  const details = Object.fromEntries(filled.map(([name, micros]) => [name, dollars(micros)]))
  await show({ ...call, community: await change(call, 'caps', { caps }, details) }, say, tools)
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  numbers: setNumbers,
  caps: setCaps,
  'veto-on': turn('veto', { veto: true }, true),
  'veto-off': turn('veto', { veto: false }, false),
  'own-on': turn('own-votes', { mayVoteOnOwn: true }, true),
  'own-off': turn('own-votes', { mayVoteOnOwn: false }, false),
}

/** `/settings`: how a community has things, and the way to change each of them. */
export const settings: Command = {
  name: 'settings',
  allow: 'admin',
  options: [{ name: 'moderator', kind: 'user', required: false }],
  async run(call, say, tools) {
    const { moderator } = call.options
    if (moderator) return show({ ...call, community: await addModerator(call, moderator) }, say, tools)
    return (stepNamed(steps, call.options.do) ?? show)(call, say, tools)
  },
}
