import { requireSupported, unsupported } from './operations.ts'
import { splitPath } from './path.ts'
import { badValue, Refusal } from './refusal.ts'
import { truncateDate } from './truncate-date.ts'
import { type Document, isDocument, isRaw, own, plain, type Raw, refuseFieldName, type Value } from './values.ts'

/** An expression of an aggregation; a missing value is `undefined`. */
export type Expression = (document: Document) => Value | undefined

/** Turns a field path, a constant, a document of expressions or `$dateTrunc` into a function. */
export function compileExpression(raw: unknown): Expression {
  if (typeof raw === 'string' && raw.startsWith('$')) return fieldPath(raw)
  if (Array.isArray(raw)) throw unsupported('expression that is an array')
  if (!isRaw(raw)) {
    const constant = plain(raw)
    return () => constant
  }
  const operator = Object.keys(raw).find((name) => name.startsWith('$'))
  return operator === undefined ? documentOf(raw) : operation(raw, operator)
}

function fieldPath(raw: string): Expression {
  if (raw.startsWith('$$')) throw unsupported(`variable ${raw}`)
  const path = splitPath(raw.slice(1))
  return (document) => read(document, path, 0)
}

/** Below an array, the values of all its documents; positions in arrays are not paths here. */
function read(value: Value | undefined, path: readonly string[], depth: number): Value | undefined {
  if (depth === path.length) return value
  if (Array.isArray(value)) {
    return value
      .map((element) => (isDocument(element) || Array.isArray(element) ? read(element, path, depth) : undefined))
      .filter((element) => element !== undefined)
  }
  return isDocument(value) ? read(own(value, path[depth]!), path, depth + 1) : undefined
}

function documentOf(raw: Raw): Expression {
  const fields = Object.entries(raw).map(([field, inner]) => {
    refuseFieldName(field)
    return [field, compileExpression(inner)] as const
  })
  return (document) => {
    const made: Record<string, Value> = {}
    for (const [field, expression] of fields) {
      const value = expression(document)
      if (value !== undefined) made[field] = value
    }
    return made
  }
}

function operation(raw: Raw, operator: string): Expression {
  requireSupported('expression', operator)
  if (Object.keys(raw).length !== 1) throw badValue(`${operator} must stand alone`)
  const options = raw[operator]
  if (!isRaw(options)) throw badValue(`${operator} needs a document`)
  const { date: dateRaw, unit, startOfWeek = 'sunday', timezone = 'UTC', ...others } = options
  const other = Object.keys(others)[0]
  if (other !== undefined) throw unsupported(`option ${other} of $dateTrunc`)
  if (timezone !== 'UTC') throw unsupported(`timezone ${timezone} of $dateTrunc; only UTC`)
  const date = compileExpression(dateRaw)
  const truncate = truncateDate(unit, startOfWeek)
  return (document) => {
    const value = date(document) ?? null
    if (value === null) return null
    if (!(value instanceof Date)) throw new Refusal(5439012, 'Location5439012', '$dateTrunc needs a date')
    return truncate(value)
  }
}
