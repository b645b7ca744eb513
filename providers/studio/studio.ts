import type { AnyProvider } from '../provider.ts'
import { studioMusic } from './music.ts'
import { studioSpeech } from './speech.ts'
import { studioText } from './text.ts'
import { studioTransition } from './transition.ts'
import { studioVideo } from './video.ts'

/** The built-in studio: makes everything with nothing set up. */
export const studioProviders: AnyProvider[] = [studioText, studioVideo, studioSpeech, studioMusic, studioTransition]
