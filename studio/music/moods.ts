import type { Mood } from '#core/story.ts'
import type { MoodMusic } from './mood-music.ts'
import { anxious } from './moods/anxious.ts'
import { calm } from './moods/calm.ts'
import { eerie } from './moods/eerie.ts'
import { epic } from './moods/epic.ts'
import { hopeful } from './moods/hopeful.ts'
import { joyful } from './moods/joyful.ts'
import { melancholy } from './moods/melancholy.ts'
import { mysterious } from './moods/mysterious.ts'
import { nostalgic } from './moods/nostalgic.ts'
import { playful } from './moods/playful.ts'
import { tender } from './moods/tender.ts'
import { wondrous } from './moods/wondrous.ts'

/** The music of every mood. */
export const moodMusic: Readonly<Record<Mood, MoodMusic>> = {
  calm,
  joyful,
  eerie,
  melancholy,
  epic,
  tender,
  anxious,
  wondrous,
  nostalgic,
  playful,
  mysterious,
  hopeful,
}
