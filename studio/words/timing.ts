const shortestCard = 0.6
const pause = 0.4

/** A picture without words is looked at for so long, where there is time. */
const silentSeconds = 2.4
/** So long the first picture stands, where there is time: the title comes and goes over it. */
const titledSeconds = 3.8
/** Of the breath that others get, in the middle of a sentence: its second half is waited for. */
const heldBreath = 0.3

/**
 * Shares the length of the film among its shots: first what is spoken and what is only seen, then breath for all alike.
 * @param spoken seconds of narration by shot, 0 where nothing is spoken.
 * @param open which shots end in the middle of a sentence.
 */
export function shareSeconds(spoken: readonly number[], total: number, open: readonly boolean[] = []): number[] {
  if (spoken.length === 0) return []
  const seen = Math.min(silentSeconds, total / spoken.length / 2)
  const titled = Math.min(titledSeconds, total / spoken.length)
  const least = spoken.map((seconds, index) =>
    Math.max(shortestCard, index === 0 ? titled : 0, seconds === 0 ? seen : seconds + pause),
  )
  const needed = least.reduce((sum, one) => sum + one, 0)
  const room = total - needed
  const breaths = spoken.map((_, index) => (open[index] ? heldBreath : 1))
  const allBreaths = breaths.reduce((sum, one) => sum + one, 0)
  const wished =
    room >= 0 ? least.map((one, index) => one + (room * (breaths[index] ?? 1)) / allBreaths) : squeezed(least, total)
  const rounded = wished.map((one) => Math.round(one * 10) / 10)
  const missing = total - rounded.reduce((sum, one) => sum + one, 0)
  const longest = rounded.indexOf(Math.max(...rounded))
  return rounded.map((one, index) => Math.round((index === longest ? one + missing : one) * 100) / 100)
}

/** Where the words need more than there is, every shot gets its part above the shortest there can be. */
function squeezed(least: readonly number[], total: number): number[] {
  const free = Math.max(0, total - shortestCard * least.length)
  const above = least.map((one) => one - shortestCard)
  const sum = above.reduce((all, one) => all + one, 0)
  return above.map((one) => shortestCard + (sum === 0 ? free / least.length : (one / sum) * free))
}
