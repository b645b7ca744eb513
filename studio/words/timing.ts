const shortestCard = 0.6
const pause = 0.4

/** Shares the length of the film among its shots: first what is spoken, then breath for all alike. */
export function shareSeconds(spoken: readonly number[], total: number): number[] {
  if (spoken.length === 0) return []
  const least = spoken.map((seconds) => Math.max(shortestCard, seconds === 0 ? 0 : seconds + pause))
  const needed = least.reduce((sum, one) => sum + one, 0)
  const room = total - needed
  const wished = room >= 0 ? least.map((one) => one + room / spoken.length) : squeezed(least, total)
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
