import { z } from 'zod'

/** The languages DreamBox speaks, as BCP 47 tags. */
export const languages = ['en', 'es', 'pt-BR', 'fr', 'de', 'it', 'pl', 'ru', 'tr', 'ar', 'ja', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** The moods a shot, a film and its music can have. */
export const moods = [
  'calm',
  'joyful',
  'eerie',
  'melancholy',
  'epic',
  'tender',
  'anxious',
  'wondrous',
  'nostalgic',
  'playful',
  'mysterious',
  'hopeful',
] as const
export type Mood = (typeof moods)[number]

export const times = ['dawn', 'noon', 'dusk', 'night'] as const
export const weathers = ['clear', 'clouds', 'rain', 'snow', 'fog', 'wind'] as const
/** How much of the picture the hero takes: a place around it, itself, a part of it, or small before something huge. */
export const shotSizes = ['wide', 'close', 'detail', 'tiny'] as const
export const angles = ['eye', 'low', 'high'] as const
export const cameraMoves = ['push', 'pull', 'left', 'right', 'up', 'down', 'still'] as const
/** What a shot does in the story; the shot grammar gives each its size and angle. */
export const roles = ['place', 'thing', 'arrive', 'meet', 'turn', 'rise', 'end'] as const

/** A noun of the dream. `id` is a word of our own vocabulary ("whale", "grandmother"), the same in every language. */
export const thingSchema = z.object({
  id: z.string(),
  /** The word as it was told, for lettering and for chips. */
  word: z.string(),
  kind: z.enum(['animal', 'person', 'place', 'vehicle', 'body', 'nature', 'food', 'object']),
  /** One of it, or a crowd. */
  many: z.boolean(),
  /** The colour or the stuff told beside it, as our own word ("red", "glass"), if any. */
  colour: z.string().optional(),
})
export type Thing = z.infer<typeof thingSchema>

/** What was understood of a telling; shown to the dreamer as chips before the film is made. */
export const understandingSchema = z.object({
  language: z.enum(languages),
  title: z.string(),
  settings: z.array(z.string()),
  things: z.array(thingSchema),
  /** What happens, as our own verbs: "fly", "fall", "run", "swim", "sing", "chase"… */
  actions: z.array(z.string()),
  mood: z.enum(moods),
  /** False when no word of the telling spoke of a mood and `mood` is the default. */
  moodTold: z.boolean(),
  /** The mood along the telling: position 0 to 1. */
  emotions: z.array(z.object({ at: z.number().min(0).max(1), mood: z.enum(moods) })),
  time: z.enum(times).optional(),
  weather: z.enum(weathers).optional(),
  symbols: z.array(z.string()),
  /** How much there is to see, 0 to 1. */
  visualPotential: z.number().min(0).max(1),
  /** Notes for moderators, as keys of `locales`. */
  safety: z.array(z.string()),
})
export type Understanding = z.infer<typeof understandingSchema>

/** One shot to be made: a beat of the narration and what is seen while it is spoken. */
export const cardSchema = z.object({
  /** The narration spoken over this shot, in the dreamer's language; may be empty for a silent shot. */
  beat: z.string(),
  /** The same in words a picture model understands. */
  prompt: z.string(),
  role: z.enum(roles),
  setting: z.string(),
  time: z.enum(times),
  weather: z.enum(weathers),
  mood: z.enum(moods),
  /** Ids of things; `me` is the dreamer. */
  hero: z.string(),
  companion: z.string().optional(),
  /** Everything else that shall be seen. */
  props: z.array(z.string()),
  action: z.string().optional(),
  size: z.enum(shotSizes),
  angle: z.enum(angles),
  camera: z.enum(cameraMoves),
  /** Planned length; narration may lengthen it. */
  seconds: z.number().positive(),
})
export type Card = z.infer<typeof cardSchema>

export const storyboardSchema = z.object({
  language: z.enum(languages),
  title: z.string(),
  /** The first sentence on the screen: what makes one stay. */
  hook: z.string(),
  mood: z.enum(moods),
  /** Every thing named on a card, once. */
  things: z.array(thingSchema),
  cards: z.array(cardSchema).min(1),
  hashtags: z.array(z.string()),
})
export type Storyboard = z.infer<typeof storyboardSchema>

/** A word of the narration and when it is heard. */
export interface WordTime {
  text: string
  startSeconds: number
  endSeconds: number
  /** True where no engine told the time and it was guessed. */
  estimated?: boolean
}
