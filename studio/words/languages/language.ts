import type { Language, Mood } from '#core/story.ts'

/** Where a film can play, told in every language. */
type Setting =
  | 'sea'
  | 'city'
  | 'forest'
  | 'desert'
  | 'room'
  | 'sky'
  | 'underwater'
  | 'road'
  | 'garden'
  | 'cave'
  | 'space'
  | 'station'
  | 'shop'

/** Places whose words a language may still lack; they are then told by the wider place they lie in. */
type NarrowSetting =
  | 'school'
  | 'stairs'
  | 'mountain'
  | 'stage'
  | 'temple'
  | 'river'
  | 'village'
  | 'hospital'
  | 'kitchen'
  | 'beach'
  | 'ice'

/**
 * The hand lists of one language. Lists are words parted by spaces; `_` joins the words of a phrase, `word*` stands for
 * every word that begins so, `stem+` for the stem with any of `verbEndings`.
 */
export interface LanguageWords {
  language: Language
  verbEndings: string
  people: Record<string, string>
  /** Things that the open data lacks or misses. */
  things: Record<string, string>
  /** Place words by our settings. */
  settings: Record<Setting, string> & Partial<Record<NarrowSetting, string>>
  actions: Record<string, string>
  moods: Partial<Record<Mood, string>>
  times: Record<string, string>
  weathers: Record<string, string>
  colours: Record<string, string>
  /** Phrases that mean something else than their words. */
  idioms: string
  /** Words that the open data knows but that mean nothing one can see. */
  bans: string
  /** Verbs and helpers after which an English word is no noun; empty where capitals or endings tell. */
  beforeVerbs: string
  /** Words that turn a feeling round. */
  negations: string
  /** Words that say that what follows is not there. */
  lacks: string
  /** The same, where it is said after what is not there. */
  lacksAfter?: string
  firstPerson: string
  /** How a verb ends that alone says that the dreamer is there, as a regular expression. */
  meByVerb?: string
  /** Words that are everybody where somebody does something and nothing is named that they are all of. */
  everyone?: string
  /** Words that make a crowd of what follows. */
  many: string
  /** How a verb ends that more than one do, as a regular expression, where a noun's own form may be one or many. */
  manyBeside?: string
  /** Beginnings that only say that it was a dream. */
  frames: string
  /** An ending that only says that it was a dream, as a regular expression. */
  frameEnd?: string
  /** True where tellers leave out who does something, mostly themselves. */
  dropsSubject?: true
  /** How a word begins that shows that the noun before it does nothing, as a regular expression. */
  objectMarks?: string
  /** How a word ends that shows that the noun behind it does nothing, as a regular expression. */
  objectBefore?: string
  /** How the end of a verb looks whose doer stands before it like an object, as a regular expression. */
  passiveMarks?: string
  /** Words before which a frame must stay, or the rest is no sentence ("dass"). */
  notAfterFrame: string
  /** Subjects that are the dreamer. */
  mySubjects: string
  /** The dreamer as one to whom something is done. */
  myObjects: string
  /** Words before somebody with whom it is done; absent where an ending or an order of words says so. */
  withWords?: string
  /** Words before somebody by whom it is done, where a passive verb's doer follows it. */
  byWords?: string
  /** Endings of verbs that need no subject to be the dreamer's, as a regular expression; empty where all need one. */
  myVerbEnding: string
  /** Subjects that are whoever was spoken of before. */
  theirSubjects: { female: string; male: string; other: string }
  /** Titles a film whose telling has no words. */
  untitled: string
  /** Words a long sentence may be cut before. */
  connectors: string
  articles: string
  /** Articles that show a form fit for a title; empty where all are. */
  titleArticles: string
  /** True where nouns are called by their first form in titles: as told they may stand in any case. */
  namesInFirstForm?: true
  /** How a place is told that may follow a noun in a title, as a regular expression. */
  restPhrases?: string
  /** What joins a place to a noun after it, where places come first. */
  placeJoint?: string
  /** Prepositions that say that one is inside. */
  insideWords: string
  /** Prepositions and articles that tell rest, not motion, in languages with cases. */
  restWords: string
  prepositions: string
  and: string
  titleCase: 'every-word' | 'sentence'
  /** Short words a title keeps small. */
  smallWords: string
  abbreviations: string
  violence: string
  selfHarm: string
  sexual: string
}
