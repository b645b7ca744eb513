import { type Button, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Dream, Dreams, type Visibility } from '#models/dream.ts'
import { type Member, Members, membersOfPerson } from '#models/member.ts'
import { isOver } from '#models/states.ts'
import { type Call, type Command, type CommandTools, dreamNumbered, goOn, type Say, stepNamed } from './command.ts'
import { amongModerators } from './parts/among.ts'
import { noteDeed } from './parts/notes.ts'
import { personNamed } from './parts/person.ts'
import { withdrawNow } from './withdraw.ts'

/** Somebody, as the moderator named them; whoever is known by a dream stays without a name. */
interface Subject {
  member: Member
  dream?: Dream
  /** Dreams of theirs that may be spoken of: to touch others would tell whose they are. */
  speaksOf: Visibility
  /** As buttons name them again. */
  options: Record<string, string>
}

async function byDream(call: Call): Promise<Subject> {
  const dream = await dreamNumbered(call)
  const member = await Members.findById(dream.member).lean<Member>()
  if (dream.visibility === 'private' || !member)
    throw new Fault('block/private', 'a private dream is not theirs', { tell: 'fault.noSuchDream' })
  return { member, dream, speaksOf: dream.visibility, options: { dream: String(dream.number) } }
}

/** Somebody who was named, or chosen from the platform's list. */
function known(member: Member | null): Subject {
  if (!member) throw new Fault('block/nobody', 'nobody was named', { tell: 'fault.blockWhom' })
  return { member, speaksOf: 'public', options: { who: member._id } }
}

async function subjectOf(call: Call): Promise<Subject> {
  amongModerators(call)
  const { dream, member: name = dream, who } = call.options
  if (who) return known(await Members.findOne({ _id: who, community: call.community._id }).lean<Member>())
  if (dream && /^#?\d+$/.test(dream)) return byDream(call)
  return known(name ? await personNamed(call, name) : null)
}

/** All of the person's members in this community. */
async function idsOf({ member }: Subject): Promise<string[]> {
  const all = await Members.find({ _id: { $in: await membersOfPerson(member) } }).lean<Member[]>()
  return all.filter((each) => each.community === member.community).map((each) => each._id)
}

const named = ({ dream, member }: Subject) =>
  dream ? words('block.dreamer', { number: dream.number }) : words('name.of', { name: member.name })

const deedDetails = ({ dream, member }: Subject) => (dream ? { number: dream.number } : { name: member.name })

const unblockButton = ({ options }: Subject): Button => ({
  label: words('button.unblock'),
  command: 'block',
  options: { do: 'unblock', ...options },
})
const takeBackButton = ({ options }: Subject): Button => ({
  label: words('button.takeBack'),
  command: 'block',
  options: { do: 'take-back', ...options },
  style: 'danger',
})

/** The same is answered whether they were blocked before or not: else one could find out whose a dream is. */
async function shutOut(call: Call, say: Say): Promise<void> {
  const subject = await subjectOf(call)
  await Members.updateMany({ _id: { $in: await idsOf(subject) } }, { $set: { blockedAt: new Date() } })
  await noteDeed(call, subject.dream ? 'dreamer-blocked' : 'blocked', deedDetails(subject), subject)
  await say({
    lines: [words('block.done', { who: named(subject) }), words('block.open')],
    buttons: [[unblockButton(subject), takeBackButton(subject)]],
    inPlace: call.source === 'button',
  })
}

async function unblock(call: Call, say: Say): Promise<void> {
  const subject = await subjectOf(call)
  await Members.updateMany({ _id: { $in: await idsOf(subject) } }, { $unset: { blockedAt: 1 } })
  await noteDeed(call, subject.dream ? 'dreamer-unblocked' : 'unblocked', deedDetails(subject), subject)
  await say({ lines: [words('block.undone', { who: named(subject) })], inPlace: true })
}

/** Withdraws what of theirs is not decided yet. How much it was is not said. */
async function takeBack(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const subject = await subjectOf(call)
  const theirs = await Dreams.find({
    community: call.community._id,
    member: { $in: await idsOf(subject) },
    visibility: subject.speaksOf,
  }).lean<Dream[]>()
  for (const dream of theirs.filter(({ state }) => !isOver(state)))
    await goOn(await withdrawNow(dream, 'moderators', { who: call.by._id, why: 'blocked' }), tools)
  await say({
    lines: [words('block.takenBack', { who: named(subject) })],
    buttons: [[unblockButton(subject)]],
    inPlace: true,
  })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  unblock,
  'take-back': takeBack,
}

/** `/block`: somebody cannot tell dreams here any more; by the number of a dream, so that nobody has to be named. */
export const block: Command = {
  name: 'block',
  allow: 'moderator',
  options: [
    { name: 'dream', kind: 'number', required: false },
    { name: 'member', kind: 'user', required: false },
  ],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? shutOut)(call, say, tools),
}
