import type { Found } from './match.ts'
import type { Token } from './tokens.ts'

/** Words that say that what follows, or what came before, is not there. */
interface Lacks {
  lacks: Set<string>
  lacksAfter: Set<string>
}

const butWords = new Set('а но a ale lecz tylko'.split(' '))

/** True where a thing or somebody is told as not there: "no door", "not apples, but clocks". */
export function isLacking(one: Found, tokens: readonly Token[], tools: Lacks): boolean {
  if (one.kind !== 'thing' && one.kind !== 'person') return false
  const clause = tokens[one.from]?.clause
  const says = (position: number, lacks: Set<string>, words = 1): boolean => {
    const here = tokens.slice(Math.max(0, position), position + words)
    return here.every((token) => token.clause === clause) && lacks.has(here.map(({ key }) => key).join(' '))
  }
  // Russian and Polish "not apples, but clocks": no apple is there.
  const [not, but] = [tokens[one.from - 1], tokens[one.to]]
  const isCorrected =
    not?.clause === clause &&
    /^(?:не|nie)$/u.test(not?.key ?? '') &&
    but?.clause !== clause &&
    butWords.has(but?.key ?? '')
  if (isCorrected) return true
  const isSaidBefore = [1, 2].some((back) => says(one.from - back, tools.lacks))
  return (
    isSaidBefore ||
    says(one.from - 2, tools.lacks, 2) ||
    [0, 1, 2].some((gap) => says(one.to + gap, tools.lacksAfter, 2)) ||
    says(one.to, tools.lacksAfter)
  )
}
