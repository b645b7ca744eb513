import { type Button, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Language, languages, moods } from '#core/story.ts'
import { nextDreamNumber } from '#models/community.ts'
import { isDuplicate } from '#models/connect.ts'
import { type Dream, Dreams, type Visibility, visibilities, type Wishes } from '#models/dream.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import { alike } from './alike.ts'
import { type Call, type Command, type CommandTools, goOn, ownDream, type Say, stepNamed } from './command.ts'

/** The version of the consent's words in `locales/`; it rises when their meaning changes. */
const consentVersion = '1'
const minCharacters = 8
const maxCharacters = 4000
const dreamsADay = 20

export const looks = [
  'lantern',
  'nocturne',
  'gouache',
  'silhouette',
  'riso',
  'cyanotype',
  'watercolour',
  'oil',
] as const

const oneOf = <T extends string>(list: readonly T[], value: string | undefined, tell: string): T | undefined => {
  if (value === undefined || value === '') return undefined
  const found = list.find((each) => each.toLowerCase() === value.toLowerCase())
  if (!found)
    throw new Fault('dream/no-such', `${value} is not among ${list.join(', ')}`, {
      tell,
      values: { value, list: list.join(', ') },
    })
  return found
}

const wholeNumber = (value: string | undefined, low: number, high: number, tell: string): number | undefined => {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number) || number < low || number > high)
    throw new Fault('dream/number', `${value} is not within ${low}–${high}`, { tell, values: { low, high } })
  return number
}

function wishesOf({ options }: Call, tools: CommandTools): Wishes {
  const { minSeconds, maxSeconds } = tools.profile
  const language = oneOf<Language>(languages, options.language, 'fault.noLanguage')
  const look = oneOf(looks, options.look, 'fault.noLook')
  const mood = oneOf(moods, options.mood, 'fault.noMood')
  const seconds = wholeNumber(options.seconds, minSeconds, maxSeconds, 'fault.seconds')
  const seed = wholeNumber(options.seed, 0, 2 ** 31 - 1, 'fault.seed')
  return {
    ...(language ? { language } : {}),
    ...(look ? { look } : {}),
    ...(mood ? { mood } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seed === undefined ? {} : { seed }),
  }
}

async function checkTelling(call: Call, text: string): Promise<void> {
  const length = [...text].length
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (length < minCharacters || letters < 4)
    throw new Fault('dream/too-short', `${length} characters`, { tell: 'fault.tooShort' })
  if (length > maxCharacters)
    throw new Fault('dream/too-long', `${length} characters`, {
      tell: 'fault.tooLong',
      values: { most: maxCharacters, length },
    })
  if (call.by.blockedAt) throw new Fault('dream/blocked', 'a blocked member told a dream', { tell: 'fault.blocked' })
  if (call.community.platform === 'local') return
  const today = await Dreams.countDocuments({
    member: call.by._id,
    createdAt: { $gte: new Date(Date.now() - 86_400_000) },
  })
  if (today >= dreamsADay)
    throw new Fault('dream/too-many', 'too many dreams a day', { tell: 'fault.tooMany', values: { most: dreamsADay } })
}

const choice = (visibility: Visibility, telling: Telling): Button => ({
  label: words(`consent.${visibility}`),
  command: 'dream',
  options: { do: 'agree', telling: telling._id, as: visibility },
  style: visibility === 'public' ? 'primary' : 'plain',
})

const fullForm = (call: Call): Parameters<Say['form']>[0] => ({
  title: words('form.dream.heading'),
  fields: [{ name: 'text', label: words('form.dream.text'), value: call.options.text ?? '', long: true }],
  command: 'dream',
  options: {},
})

/** Keeps the telling and asks for consent: what will be made, shown where, under which name. */
async function tell(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const text = call.options.text?.trim() ?? ''
  if (text === '') return say.form(fullForm(call))
  await checkTelling(call, text)
  const wishes = wishesOf(call, tools)
  const { community, by, place, submission } = call
  const agreed = oneOf(visibilities, call.options.agree, 'fault.unexpected')
  const telling = await Tellings.create({ community: community._id, member: by._id, text, wishes, place, submission })
  if (agreed) return begin(call, telling.toObject(), agreed, say, tools)
  const before = await Dreams.find({ member: by._id }).sort({ createdAt: -1 }).limit(20).lean<Dream[]>()
  const twin = before.find((dream) => alike(dream.telling, text))
  const lines: Words[] = [
    ...(twin ? [words('consent.twin', { number: twin.number })] : []),
    words('consent.ask', { name: by.creditName ?? by.name, community: community.name }),
  ]
  const no: Button = {
    label: words('consent.no'),
    command: 'dream',
    options: { do: 'forget', telling: telling._id },
    style: 'danger',
  }
  await say({ lines, buttons: [visibilities.map((each) => choice(each, telling.toObject())), [no]] })
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
  await say({ lines: [words(key, { number: dream.number, waiting, name: by.name })] })
}

async function create(telling: Telling, visibility: Visibility, call: Call): Promise<Dream> {
  const { community, member, text, wishes, place, submission } = telling
  const shownAs = call.by.creditName ?? call.by.name
  try {
    const dream = await Dreams.create({
      community,
      member,
      number: await nextDreamNumber(community),
      telling: text,
      wishes,
      visibility,
      consent: { version: consentVersion, at: new Date(), shownAs },
      place,
      language: wishes.language ?? call.by.language,
      submission,
      dueAt: new Date(),
      ...(call.options.begin === 'now' ? { confirmBy: new Date() } : {}),
    })
    await Tellings.deleteOne({ _id: telling._id })
    return dream.toObject()
  } catch (error) {
    const twin = isDuplicate(error) ? await Dreams.findOne({ submission }).lean<Dream>() : null
    if (!twin) throw error
    return twin
  }
}

async function heldTelling(call: Call): Promise<Telling> {
  const telling = await Tellings.findOne({ _id: call.options.telling ?? '', member: call.by._id }).lean<Telling>()
  if (!telling) throw new Fault('dream/telling-gone', 'the telling is no longer kept', { tell: 'fault.tellingGone' })
  return telling
}

async function agree(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const visibility = oneOf(visibilities, call.options.as, 'fault.unexpected') ?? 'private'
  await begin(call, await heldTelling(call), visibility, say, tools)
}

async function forget(call: Call, say: Say): Promise<void> {
  await Tellings.deleteOne({ _id: call.options.telling ?? '', member: call.by._id })
  await say({ lines: [words('consent.forgotten')] })
}

const editable = async (call: Call): Promise<Dream> => {
  const dream = await ownDream(call)
  if (dream.state !== 'accepted')
    throw new Fault('dream/too-late', `the dream is ${dream.state}`, { tell: 'fault.tooLateToCorrect' })
  return dream
}

/** Opens the form in which what was understood is put right; the wait for the dreamer is prolonged meanwhile. */
async function correct(call: Call, say: Say): Promise<void> {
  const dream = await editable(call)
  const { understanding } = dream
  const until = new Date(Date.now() + 10 * 60_000)
  await Dreams.updateOne({ _id: dream._id, version: dream.version }, { $set: { dueAt: until, confirmBy: until } })
  const field = (name: string, value: string) => ({ name, label: words(`form.correct.${name}`), value, long: false })
  await say.form({
    title: words('form.correct.heading', { number: dream.number }),
    fields: [
      field('title', understanding?.title ?? ''),
      field('mood', understanding?.mood ?? ''),
      field('settings', understanding?.settings.join(', ') ?? ''),
      field('things', understanding?.things.map((thing) => thing.word).join(', ') ?? ''),
    ],
    command: 'dream',
    options: { do: 'corrected', dream: String(dream.number) },
  })
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,،、，;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 12)

async function corrected(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await editable(call)
  const mood = oneOf(moods, call.options.mood, 'fault.noMood')
  const title = call.options.title?.trim().slice(0, 80)
  const correction = {
    things: list(call.options.things),
    settings: list(call.options.settings),
    ...(mood ? { mood } : {}),
    ...(title ? { title } : {}),
  }
  await Dreams.updateOne(
    { _id: dream._id, version: dream.version },
    { $set: { correction, dueAt: new Date(), confirmBy: new Date() } },
  )
  await goOn(dream, tools)
  await say({ lines: [words('dream.corrected', { number: dream.number })] })
}

/** The dreamer agrees to what was understood: it begins at once. */
async function beginNow(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await editable(call)
  await Dreams.updateOne(
    { _id: dream._id, version: dream.version },
    { $set: { dueAt: new Date(), confirmBy: new Date() } },
  )
  await goOn(dream, tools)
  await say({ lines: [words('dream.begun', { number: dream.number })] })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  agree,
  forget,
  correct,
  corrected,
  begin: beginNow,
}

/** `/dream`: tells a dream, gives consent, puts right what was understood. */
export const dream: Command = {
  name: 'dream',
  allow: 'member',
  options: [
    { name: 'text', kind: 'text', required: false },
    {
      name: 'look',
      kind: 'choice',
      required: false,
      choices: looks.map((value) => ({ value, label: `look.${value}` })),
    },
    {
      name: 'mood',
      kind: 'choice',
      required: false,
      choices: moods.map((value) => ({ value, label: `mood.${value}` })),
    },
    {
      name: 'language',
      kind: 'choice',
      required: false,
      choices: languages.map((value) => ({ value, label: `language.${value}` })),
    },
    { name: 'seconds', kind: 'number', required: false },
    { name: 'seed', kind: 'number', required: false },
  ],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? tell)(call, say, tools),
}
