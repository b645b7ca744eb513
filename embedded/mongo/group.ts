import { canonicalKey, compare } from './compare.ts'
import { compileExpression, type Expression } from './expression.ts'
import { requireSupported } from './operations.ts'
import { badValue } from './refusal.ts'
import { type Document, isRaw, type Raw, refuseFieldName, type Value } from './values.ts'

interface Accumulator {
  add(value: Value | undefined): void
  result(): Value
}

/** Compiles `$group`: documents with the same key become one. */
export function compileGroup(raw: unknown): (documents: readonly Document[]) => Document[] {
  if (!isRaw(raw) || !('_id' in raw)) throw badValue('$group needs an _id')
  const { _id, ...fields } = raw
  const key = compileExpression(_id)
  const sums = Object.entries(fields).map(([field, accumulator]) => compileField(field, accumulator))
  return (documents) => {
    const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>()
    for (const document of documents) {
      const id = key(document) ?? null
      const text = canonicalKey(id)
      let group = groups.get(text)
      if (!group) {
        group = { id, accumulators: sums.map((sum) => sum.start()) }
        groups.set(text, group)
      }
      for (const [at, sum] of sums.entries()) group.accumulators[at]!.add(sum.expression(document))
    }
    return [...groups.values()].map(({ id, accumulators }) => ({
      _id: id,
      ...Object.fromEntries(sums.map((sum, at) => [sum.field, accumulators[at]!.result()])),
    }))
  }
}

function compileField(
  field: string,
  raw: unknown,
): { field: string; expression: Expression; start: () => Accumulator } {
  refuseFieldName(field)
  if (!isRaw(raw) || Object.keys(raw).length !== 1) throw badValue(`${field} of $group needs one accumulator`)
  const [[operator, operand]] = Object.entries(raw as Raw) as [[string, unknown]]
  requireSupported('accumulator', operator)
  const start = starts[operator as keyof typeof starts]
  return { field, expression: compileExpression(operand), start }
}

const starts = {
  $sum: () => fold<number>(0, (sum, value) => (typeof value === 'number' ? sum + value : sum)),
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: () => {
    let first: Value | undefined
    return { add: (value) => (first = first === undefined ? (value ?? null) : first), result: () => first ?? null }
  },
  $last: () => fold<Value>(null, (_last, value) => value ?? null),
  $push: () => {
    const values: Value[] = []
    return { add: (value) => value !== undefined && values.push(value), result: () => values }
  },
} satisfies Record<string, () => Accumulator>

function fold<T extends Value>(start: T, next: (so: T, value: Value | undefined) => T): Accumulator {
  let current = start
  return {
    add(value) {
      current = next(current, value)
    },
    result: () => current,
  }
}

function average(): Accumulator {
  let sum = 0
  let count = 0
  return {
    add(value) {
      if (typeof value !== 'number') return
      sum += value
      count++
    },
    result: () => (count === 0 ? null : sum / count),
  }
}

/** Null and missing values do not take part. */
const extreme = (direction: 1 | -1): Accumulator =>
  fold<Value>(null, (best, value) => {
    if (value === undefined || value === null) return best
    return best === null || compare(value, best) * direction > 0 ? value : best
  })
