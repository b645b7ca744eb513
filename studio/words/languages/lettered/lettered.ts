/**
 * How a language tells of a thing that no list knows. Lists are words parted by spaces; `word*` stands for every word that
 * begins so. Patterns are regular expressions over one folded word.
 */
export interface LetteredWords {
  /** What stands before one of something, or some: articles, whose it is, numbers. */
  counts: string
  /** Verbs whose object can be seen: to see, to meet, to find, to catch. */
  meets: string
  /** The same where the verb follows its object. */
  meetsAfter?: string
  /** What may stand between those and the thing: articles, adjectives. */
  between: string
  /** How an adjective ends, as a pattern, where it stands before its noun. */
  describes?: string
  /** "Of": what is told of something known only says how much of it there is. */
  of: string
  /** Words that are told as things are and show nothing. */
  showless: string
  /** How abstractions, adverbs and verbs end: patterns parted by spaces. */
  showlessEndings: string
}
