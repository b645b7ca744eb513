import { type Button, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { moods } from '#core/story.ts'
import type { Community } from '#models/community.ts'
import { type Dream, Dreams, type Visibility, visibilities } from '#models/dream.ts'
import { type Member, membersOfPerson } from '#models/member.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import { type Call, type CommandTools, goOn, type Say } from '../command.ts'
import { alike } from './alike.ts'
import { take } from './attached.ts'
import { create } from './begin.ts'
import { checkTelling } from './check.ts'
import { keepVoice } from './voice.ts'
import { looks, oneOf, wishesOf } from './wishes.ts'

const choice = (visibility: Visibility, telling: Telling): Button => ({
  label: words(`consent.${visibility}`),
  command: 'dream',
  options: { do: 'agree', telling: telling._id, as: visibility },
  style: visibility === 'public' ? 'primary' : 'plain',
})

const no = (telling: Telling): Button => ({
  label: words('consent.no'),
  command: 'dream',
  options: { do: 'forget', telling: telling._id },
  style: 'danger',
})

const fullForm = (call: Call): Parameters<Say['form']>[0] => {
  const chosen = (name: 'look' | 'mood', values: readonly string[]) => ({
    name,
    label: words(`form.dream.${name}`),
    value: call.options[name] ?? '',
    long: false,
    choices: values.map((value) => ({ value, label: words(`${name}.${value}`) })),
  })
  const text = {
    name: 'text',
    label: words('form.dream.text'),
    value: call.options.text ?? '',
    long: true,
    needed: true,
  }
  const { visibility } = call.options
  return {
    title: words('form.dream.heading'),
    fields: [text, chosen('look', looks), chosen('mood', moods)],
    command: 'dream',
    options: visibility ? { visibility } : {},
  }
}

/** What is asked before anything is made: what will be made, shown where, under which name. */
export async function consentFor(
  telling: Telling,
  by: Member,
  community: Pick<Community, 'name'>,
  wished?: Visibility,
): Promise<{ lines: Words[]; buttons: Button[][] }> {
  const before = await Dreams.find({ member: { $in: await membersOfPerson(by) } })
    .sort({ createdAt: -1 })
    .limit(20)
    .lean<Dream[]>()
  const twin = before.find((dream) => alike(dream.telling, telling.text))
  const lines = [
    ...(twin ? [words('consent.twin', { number: twin.number })] : []),
    ...(telling.plate ? [words('consent.plate')] : []),
    words('consent.ask', { name: by.creditName ?? by.name, community: community.name }),
  ]
  const offered = wished ? [wished] : visibilities
  return { lines, buttons: [offered.map((each) => choice(each, telling)), [no(telling)]] }
}

/** In a group others read along: the bot offers to go on in private, and to take the telling out of sight. */
async function goPrivate(telling: Telling, say: Say): Promise<void> {
  const unsay = { label: words('button.unsay'), command: 'dream', options: { do: 'unsay', telling: telling._id } }
  await say({
    lines: [words('consent.inPrivate')],
    links: [{ label: words('button.inPrivate'), start: `tell_${telling._id}` }],
    buttons: telling.said ? [[unsay]] : [],
  })
}

/** Keeps what came along: a picture for a shot, and voices until they can be heard. */
async function takeFiles(call: Call, say: Say, tools: CommandTools): Promise<Pick<Telling, 'plate'>> {
  let plate: Telling['plate']
  for (const [at, file] of call.files.slice(0, 4).entries()) {
    const taken = await take(file, tools)
    if (taken.what === 'picture') plate ??= taken.file
    else await keepVoice(call, taken.file, `${call.submission}:${at}`, say)
  }
  return plate ? { plate } : {}
}

/** Keeps the telling and asks for consent. */
export async function tell(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const text = call.options.text?.trim() ?? ''
  const { community, by, place, submission, said } = call
  const kept = await takeFiles(call, say, tools)
  if (text === '') {
    if (kept.plate) throw new Fault('dream/no-words', 'a picture without a word', { tell: 'fault.onlyPicture' })
    if (call.files.length > 0) return
    return say.form(fullForm(call))
  }
  await checkTelling(by, community, text)
  const wishes = wishesOf(call, tools)
  const agreed = oneOf(visibilities, call.options.agree, 'fault.unexpected')
  const wished = oneOf(visibilities, call.options.visibility, 'fault.noVisibility')
  const whose = { community: community._id, member: by._id }
  const about = { text, wishes, place, submission, ...kept, ...(said ? { said } : {}) }
  const telling = (await Tellings.create({ ...whose, ...about })).toObject()
  if (agreed) return begin(call, telling, agreed, say, tools)
  if (call.seenBy === 'everybody') return goPrivate(telling, say)
  const { lines, buttons } = await consentFor(telling, by, community, wished)
  await say({ lines: call.source === 'told' ? [words('consent.isDream'), ...lines] : lines, buttons })
}

/** Consent is given: the dream exists from here on. Pressing twice makes one dream. */
async function begin(
  call: Call,
  telling: Telling,
  visibility: Visibility,
  say: Say,
  tools: CommandTools,
): Promise<void> {
  const { community, by } = call
  const known = await Dreams.findOne({ submission: telling.submission }).lean<Dream>()
  const dream = known ?? (await create(telling, visibility, call))
  await goOn(dream, tools)
  const waiting = await Dreams.countDocuments({
    state: { $in: ['told', 'accepted', 'storyboarded', 'shot'] },
    createdAt: { $lt: dream.createdAt },
  })
  const key = community.pausedAt ? 'dream.toldPaused' : waiting > 0 ? 'dream.toldBehind' : 'dream.told'
  await say({ lines: [words(key, { number: dream.number, waiting, name: by.name })], inPlace: true })
}

async function heldTelling(call: Call): Promise<Telling> {
  const member = { $in: await membersOfPerson(call.by) }
  const telling = await Tellings.findOne({ _id: call.options.telling ?? '', member }).lean<Telling>()
  if (!telling) throw new Fault('dream/telling-gone', 'the telling is no longer kept', { tell: 'fault.tellingGone' })
  return telling
}

export async function agree(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const visibility = oneOf(visibilities, call.options.as, 'fault.unexpected') ?? 'private'
  await begin(call, await heldTelling(call), visibility, say, tools)
}

/** Asks again, in private, about a telling that was begun where others read along: its answers go there from now on. */
export async function ask(call: Call, say: Say): Promise<void> {
  const telling = await heldTelling(call)
  const { place, by, community } = call
  await Tellings.updateOne({ _id: telling._id }, { $set: { place } })
  await say({ lines: [words('consent.excerpt', { text: excerpt(telling.text) })] })
  await say(await consentFor({ ...telling, place }, by, community))
}

/** The beginning of a telling, for people who know the rest. */
export const excerpt = (text: string, most = 200): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}…` : text

export async function forget(call: Call, say: Say): Promise<void> {
  const telling = await heldTelling(call)
  await Tellings.deleteOne({ _id: telling._id })
  await say({ lines: [words('consent.forgotten')], inPlace: true })
}

/** Takes the message in which a dream was told out of everybody's sight, where the platform lets us. */
export async function unsay(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const telling = await heldTelling(call)
  const isGone = telling.said ? await tools.chats.forget(telling.said) : false
  await say({ lines: [words(isGone ? 'consent.unsaid' : 'consent.notUnsaid')] })
}
