const pairs = (text: string): Set<string> => {
  const letters = [
    ...text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}${letters[index + 2] ?? ''}`))
}

/** Whether two tellings are nearly the same: most of their letter triples are shared. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [pairs(one), pairs(other)]
  const shared = [...a].filter((each) => b.has(each)).length
  const all = a.size + b.size - shared
  return all > 0 && shared / all > 0.8
}
