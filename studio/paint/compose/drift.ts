import type { Card, Mood } from '#core/story.ts'

/** Where a mood goes when nobody says: first to a neighbour in the middle of the film. */
const neighbour: Record<Mood, Mood> = {
  calm: 'tender',
  joyful: 'playful',
  eerie: 'mysterious',
  melancholy: 'nostalgic',
  epic: 'wondrous',
  tender: 'nostalgic',
  anxious: 'eerie',
  wondrous: 'mysterious',
  nostalgic: 'tender',
  playful: 'joyful',
  mysterious: 'wondrous',
  hopeful: 'joyful',
}

const laterTime = { night: 'dawn', noon: 'dusk', dusk: 'night', dawn: 'noon' } as const
const fewestToDrift = 4

/**
 * The light of every card. A film that stays in one hour and one mood would be one picture seen seven times: its
 * middle takes the colours of a neighbouring mood, its end moves on to the next hour.
 */
export function lightsOf(cards: readonly Card[]): { time: Card['time']; mood: Mood }[] {
  const oneTime = cards.every((card) => card.time === cards[0]?.time)
  const oneMood = cards.every((card) => card.mood === cards[0]?.mood)
  return cards.map((card, index) => {
    const arc = index / Math.max(1, cards.length - 1)
    const drifts = cards.length >= fewestToDrift
    return {
      time: drifts && oneTime && arc === 1 ? laterTime[card.time] : card.time,
      mood: drifts && oneMood && arc > 0.3 && arc < 0.72 ? neighbour[card.mood] : card.mood,
    }
  })
}
