import type { Mood } from '#core/story.ts'
import { type PoseName, stills } from '../people/pose.ts'
import type { Expression } from '../people/who.ts'
import type { Cast, ShotSpec } from './spec.ts'

const faces: Partial<Record<Mood, Expression>> = {
  joyful: 'happy',
  playful: 'happy',
  hopeful: 'happy',
  tender: 'happy',
  melancholy: 'sad',
  anxious: 'scared',
  eerie: 'scared',
  epic: 'determined',
}

/** Moods in which one may raise an arm against what comes. */
export const threatens = (mood: Mood): boolean => ['anxious', 'eerie', 'epic', 'mysterious'].includes(mood)

/**
 * What somebody's face says; undefined where the pose says it, because the telling asked for that pose. Others are glad with
 * the dreamer, but afraid only the dreamer is, and not before there is anything to be afraid of.
 * @param isTold whether the pose shows what was told, and was not only chosen for the shot.
 */
export function expressionOf(cast: Cast, spec: ShotSpec, pose: PoseName, isTold: boolean): Expression | undefined {
  const own =
    pose === 'walking' || pose === 'running' ? undefined : (stills[pose] as { expression?: Expression }).expression
  if (isTold && own !== undefined) return undefined
  const face = faces[spec.mood] ?? 'calm'
  if (own === 'happy' && face === 'calm') return undefined
  if (cast.id !== 'me') return face === 'happy' ? face : 'calm'
  return face === 'scared' && spec.role === 'place' ? 'calm' : face
}
