import type { Language, Understanding } from '#core/story.ts'
import { cannotDo, isAfterPreposition, isDoneByMe, isDoneByWord, needsSomebody } from './doers.ts'
import { phrases } from './lexicon.ts'
import type { Found, Reading } from './match.ts'
import { type Beat, speaksOf } from './narration.ts'
import { isMarkedObject } from './object-marks.ts'
import { partnerOf, passiveDoer } from './partners.ts'
import { isUnspaced } from './script.ts'
import { hasRooms, isRoomOfIt, mostSettings, unique } from './settings.ts'
import { kindOf } from './tables.ts'
import { placeByThings } from './thing-places.ts'

/** What is seen while a beat is spoken. */
export interface Scenery {
  beat: Beat
  /** Where in the telling its middle is, 0 to 1. */
  at: number
  hero: string | undefined
  companion: string | undefined
  props: string[]
  action: string | undefined
  setting: string | undefined
  found: Found[]
}

/** How many words before a verb its doer is looked for; where the verb ends the sentence, all else stands between. */
const reach = 6
const reachToEnd = 10
const verbLast: ReadonlySet<Language> = new Set<Language>(['tr', 'ja'])

const women = new Set(
  'grandmother mother girl sister bride queen woman old-woman princess witch mermaid nun nurse fairy dancer'.split(' '),
)
const men = new Set(
  'grandfather father boy brother king man old-man prince wizard soldier boss teacher doctor knight pirate vampire thief groom devil'.split(
    ' ',
  ),
)

/** What is done to somebody: to the dreamer, where nobody is named. */
const doneToSomebody = new Set('chase follow fight give hug kiss'.split(' '))

/** Who was spoken of last: whom "she", "he" and "it" mean. */
interface SpokenOf {
  female?: string
  male?: string
  any?: string
}

const isNoun = ({ kind }: Found): boolean => kind === 'thing' || kind === 'person'

const wordSet = (list: string): Set<string> => new Set(phrases(list).map((parts) => parts.join(' ')))

/** True where the telling has an "I" or "my": then the dreamer is seen. */
export function isToldByMe(reading: Reading): boolean {
  const me = wordSet(reading.words.firstPerson)
  if (reading.words.dropsSubject === true) return true
  return reading.tokens.some(({ key }) => me.has(key) || isMyVerb(key, reading))
}

const isMyVerb = (key: string, { words }: Reading): boolean =>
  words.meByVerb !== undefined && new RegExp(words.meByVerb, 'u').test(key)

const isAlive = (id: string, nouns: Found[]): boolean =>
  id === 'me' ||
  ['person', 'animal'].includes(kindOf(id)) ||
  nouns.some((noun) => noun.id === id && noun.kind === 'person')

const isPerson = (id: string, nouns: Found[]): boolean =>
  nouns.some((noun) => noun.id === id && (noun.kind === 'person' || kindOf(id) === 'person'))

/** True where a beat says "I" or "me", and not only "my". */
function saysMe(reading: Reading, beat: Beat, nouns: Found[]): boolean {
  const said = wordSet(`${reading.words.mySubjects} ${reading.words.myObjects}`)
  const first = wordSet(reading.words.firstPerson)
  return reading.tokens.some(({ key, start }, index) => {
    if (!speaksOf(beat, start)) return false
    // Chinese and Japanese have one word for "I" and "my".
    const isMy =
      isUnspaced(reading.language) &&
      (/^[の的]/u.test(reading.tokens[index + 1]?.key ?? '') || nouns.some(({ from }) => from === index + 1))
    // "My brother" in one word, as Chinese may write it.
    const isMine = first.has(key) && !said.has(key)
    return (said.has(key) && !isMy) || (isMyVerb(key, reading) && !isMine)
  })
}

/** True where the verb's own form may be the dreamer's. */
const isMine = ({ from, to }: Found, reading: Reading): boolean =>
  reading.tokens.slice(from, to).some(({ key }) => new RegExp(reading.words.myVerbEnding, 'u').test(key))

/** Who does it: the nearest noun or pronoun before the verb in its clause, else one just after it. */
function subjectOf(action: Found, reading: Reading, nouns: Found[], spokenOf: SpokenOf): string | undefined {
  if (isDoneByMe(action, reading)) return 'me'
  const doer = doneToSomebody.has(action.id) ? passiveDoer(action, nouns, reading) : undefined
  if (doer !== undefined && isAlive(doer, nouns)) return doer
  const mine = wordSet(reading.words.mySubjects)
  const { female, male, other } = reading.words.theirSubjects
  const [she, he, it] = [wordSet(female), wordSet(male), wordSet(other)]
  const clause = reading.tokens[action.from]?.clause
  const near = (position: number): string | undefined => {
    const token = reading.tokens[position]
    if (token === undefined || token.clause !== clause) return undefined
    const noun = nouns.find(({ from }) => from === position) ?? { id: undefined, from: position, to: position + 1 }
    if (isMarkedObject(reading, noun, action)) return undefined
    if (mine.has(token.key)) return 'me'
    if (she.has(token.key)) return spokenOf.female ?? spokenOf.any
    if (he.has(token.key)) return spokenOf.male ?? spokenOf.any
    if (it.has(token.key)) return spokenOf.any
    return 'id' in noun && noun.id !== undefined && cannotDo(noun, action, reading) ? undefined : noun.id
  }
  const farthest = verbLast.has(reading.language) ? reachToEnd : reach
  for (let position = action.from - 1; position >= action.from - farthest; position -= 1) {
    const subject = near(position)
    if (subject !== undefined) return subject
  }
  for (let position = action.to; position < action.to + 2; position += 1) {
    const subject = near(position)
    if (subject === undefined) continue
    if (isAlive(subject, nouns)) return subject
    // Arabic "I climbed" may also be "she climbed": but a ladder does not climb. And no key holds anything.
    const isDoneToIt = (reading.language === 'ar' && isMine(action, reading)) || needsSomebody.has(action.id)
    if (!isDoneToIt) return subject
  }
  return unsaidSubject(action, reading, spokenOf)
}

/** Who does it where nobody says so: the verb's own ending tells, or it is done to the dreamer by whoever was spoken of. */
function unsaidSubject(action: Found, reading: Reading, spokenOf: SpokenOf): string | undefined {
  const clause = reading.tokens[action.from]?.clause
  const near = (from: number, to: number) =>
    reading.tokens.slice(Math.max(0, from), to).filter((token) => token.clause === clause)
  const { myVerbEnding, myObjects } = reading.words
  if (myVerbEnding !== '') {
    const ending = new RegExp(myVerbEnding, 'u')
    if (near(action.from - 2, action.to).some(({ key }) => ending.test(key))) return 'me'
  }
  const objects = wordSet(myObjects)
  // Turkish puts all it has to say before the verb.
  const before = reading.language === 'tr' ? 4 : 2
  return near(action.from - before, action.to + 2).some(({ key }) => objects.has(key)) ? spokenOf.any : undefined
}

/** The place told last (at the beginning: first); a house or a tower only where somebody is inside. */
function placeOf(places: Found[], nouns: Found[], reading: Reading, isFirst: boolean): string | undefined {
  const inside = wordSet(reading.words.insideWords)
  const near = ({ from, to }: Found) =>
    isUnspaced(reading.language) || reading.language === 'tr'
      ? reading.tokens.slice(to, to + 1)
      : reading.tokens.slice(Math.max(0, from - 3), from)
  const isEntered = (one: Found) => near(one).some(({ key }) => inside.has(key))
  const wide = places.filter(
    (one) => !isRoomOfIt(one, reading) && !nouns.some((noun) => noun.from === one.from && !hasRooms(one)),
  )
  return ((isFirst ? wide[0] : wide.at(-1)) ?? places.findLast(isEntered))?.id
}

/** What the dreamer does to whom a word that nobody has drawn does something. */
const answersTo: Readonly<Record<string, string>> = { chase: 'run', follow: 'run', fight: 'run' }

/** What things do by themselves: clocks fall, windows do not fly. */
const lifeless: ReadonlySet<string> = new Set('fall burn float open transform die'.split(' '))

/** True for "and shouted": whoever did what was told before does this too. */
const goesOn = (beat: Beat, reading: Reading): boolean =>
  reading.tokens.find(({ start }) => speaksOf(beat, start))?.key === reading.words.and

/** Reads each beat as a scene: who acts, who is with them, what else is there, where. */
export function sceneriesOf(reading: Reading, beats: readonly Beat[], understanding: Understanding): Scenery[] {
  const wanted = new Set(understanding.things.map(({ id }) => id))
  const places = new Set(understanding.settings)
  const actions = new Set(understanding.actions)
  const me = isToldByMe(reading)
  const mine = wordSet(reading.words.firstPerson)
  const spokenOf: SpokenOf = {}
  let heroBefore: string | undefined
  let placeBefore: string | undefined
  return beats.map((beat, index) => {
    const startOf = (one: Found) => reading.tokens[one.from]?.start ?? 0
    const inside = reading.found.filter((one) => speaksOf(beat, startOf(one)))
    const nouns = inside.filter((one) => isNoun(one) && wanted.has(one.id))
    const verbs = inside.filter((one) => one.kind === 'action' && actions.has(one.id))
    const meHere =
      me && reading.tokens.some(({ key, start }) => speaksOf(beat, start) && (mine.has(key) || isMyVerb(key, reading)))
    // A word cannot act: it stands beside whatever can be drawn.
    const drawn = nouns.filter(({ lettered }) => lettered !== true)
    const ids = unique([...drawn, ...nouns].map(({ id }) => id))
    const all = verbs.map((verb) => ({ verb, who: subjectOf(verb, reading, nouns, spokenOf) }))
    const byWord = all.find(({ verb, who }) => isDoneByWord(verb, who, nouns, reading))?.verb
    const doers = all.filter(({ verb, who }) => !isDoneByWord(verb, who, nouns, reading))
    const doer =
      doers.find(({ who }) => who !== undefined && who !== 'me') ?? doers.find(({ who }) => who !== undefined)
    const isOnly =
      !ids.some((id) => isAlive(id, nouns)) && !(ids.length > 0 && verbs.some(({ id }) => lifeless.has(id)))
    const goingOn = verbs.length > 0 && isOnly && byWord === undefined && goesOn(beat, reading) ? heroBefore : undefined
    const who = doer?.who ?? (byWord !== undefined && me ? 'me' : goingOn)
    // Nobody is named, and a key holds nothing: who was spoken of does, else the dreamer.
    const isHandled = doers.some(({ verb }) => needsSomebody.has(verb.id)) && !ids.some((id) => isAlive(id, nouns))
    // "I was in a courtroom" shows somebody in it; the court itself is where they are.
    const isPlaceWord = ({ from }: Found) => inside.some((one) => one.kind === 'setting' && one.from === from)
    const shown = drawn.filter((noun) => !me || !isPlaceWord(noun))
    const named = shown.find((noun) => !isAfterPreposition(noun, reading)) ?? shown[0]
    const first = named?.id ?? (me ? undefined : ids[0])
    const unsaid = isHandled ? (me ? 'me' : (spokenOf.any ?? 'me')) : first
    const isSomethingHere = meHere || verbs.length > 0 || ids.length > 0
    const hero = who ?? unsaid ?? (isSomethingHere ? (me ? 'me' : spokenOf.any) : undefined)
    const verb = (doer ?? doers[0])?.verb
    const action = verb?.id ?? (hero === 'me' && byWord !== undefined ? answersTo[byWord.id] : undefined)
    const partner = verb === undefined ? undefined : partnerOf(verb, nouns, reading)
    const told = ids.filter((id) => id !== hero)
    const others = partner !== undefined && told.includes(partner) ? unique([partner, ...told]) : told
    const isDoneToMe = reading.words.dropsSubject === true && doneToSomebody.has(action ?? '') && others.length === 0
    const isPartnered = others[0] === partner && partner !== undefined && isAlive(partner, nouns)
    const isMeSaid = doers.some(({ who }) => who === 'me') || saysMe(reading, beat, nouns)
    // "My mother gave my sister an apple" shows the sister: the dreamer only says whose they are.
    const other = isPartnered ? partner : isMeSaid ? undefined : others.find((id) => isPerson(id, nouns))
    const companion = other ?? (hero !== 'me' && (meHere || isDoneToMe) ? 'me' : others[0])
    if (hero !== undefined && hero !== 'me') spokenOf.any = hero
    heroBefore = hero
    for (const id of ids) {
      if (women.has(id)) spokenOf.female = id
      if (men.has(id)) spokenOf.male = id
    }
    const place = placeOf(
      inside.filter(({ kind, id }) => kind === 'setting' && (places.has(id) || places.size >= mostSettings)),
      nouns,
      reading,
      index === 0,
    )
    const setting = place ?? placeByThings({ nouns, verbs, before: placeBefore }, reading, understanding)
    placeBefore = setting ?? placeBefore
    return {
      beat,
      at: (beat.start + beat.end) / 2 / Math.max(1, reading.text.length),
      hero,
      companion,
      props: others.filter((id) => id !== companion),
      action,
      setting,
      found: inside,
    }
  })
}
