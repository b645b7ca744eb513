import { BSONRegExp } from 'bson'
import { canonicalKey, compare, same, typeRank } from './compare.ts'
import { requireSupported, unsupported } from './operations.ts'
import { type Path, someValueAt, splitPath } from './path.ts'
import { badValue } from './refusal.ts'
import { type Document, isDocument, isRaw, plain, type Raw, type Value } from './values.ts'

/** A compiled filter. */
export interface Filter {
  matches(document: Document): boolean
  /** What the filter says a field equals; an upsert starts from these. */
  readonly equals: ReadonlyMap<string, Value>
  /** Values of which a field must hold one; an index may be asked for these instead of reading everything. */
  readonly oneOf: ReadonlyMap<string, readonly Value[]>
}

type Test = (value: Value | undefined) => boolean
type Predicate = (document: Document) => boolean

/** Turns a filter into a predicate; an operator that is not on the list is refused by name. */
export function compileFilter(raw: unknown = {}): Filter {
  if (!isRaw(raw)) throw badValue('a filter must be a document')
  const equals = new Map<string, Value>()
  const oneOf = new Map<string, readonly Value[]>()
  const predicates = Object.entries(raw).map(([name, operand]) => {
    if (name === '$and') {
      const parts = clauses(name, operand)
      for (const part of parts) {
        for (const [path, value] of part.equals) equals.set(path, value)
        for (const [path, values] of part.oneOf) oneOf.set(path, values)
      }
      return (document: Document) => parts.every((part) => part.matches(document))
    }
    if (name === '$or') {
      const parts = clauses(name, operand)
      return (document: Document) => parts.some((part) => part.matches(document))
    }
    if (name.startsWith('$')) {
      requireSupported('filter operator', name)
      throw badValue(`${name} belongs below a field`)
    }
    return fieldPredicate(name, operand, equals, oneOf)
  })
  return { matches: (document) => predicates.every((predicate) => predicate(document)), equals, oneOf }
}

function clauses(name: string, operand: unknown): Filter[] {
  if (!Array.isArray(operand) || operand.length === 0) throw badValue(`${name} must be a nonempty array`)
  return operand.map(compileFilter)
}

function fieldPredicate(
  field: string,
  operand: unknown,
  equals: Map<string, Value>,
  oneOf: Map<string, readonly Value[]>,
): Predicate {
  const path = splitPath(field)
  if (!isOperators(operand)) {
    if (!(operand instanceof BSONRegExp)) {
      equals.set(field, plain(operand))
      oneOf.set(field, [plain(operand)])
    }
    return somewhere(path, equalTest(operand))
  }
  const predicates = Object.entries(operand).map(([operator, value]) => {
    if (operator === '$eq') {
      equals.set(field, plain(value))
      oneOf.set(field, [plain(value)])
    }
    if (operator === '$in' && Array.isArray(value) && !value.some((one) => one instanceof BSONRegExp)) {
      oneOf.set(
        field,
        value.map((one) => plain(one)),
      )
    }
    return operatorPredicate(path, operator, value)
  })
  return (document) => predicates.every((predicate) => predicate(document))
}

const somewhere =
  (path: Path, test: Test): Predicate =>
  (document) =>
    someValueAt(document, path, 'each', test)
const nowhere =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document)

/** `{$gt: 1}` is operators; `{a: 1}` and `{}` are documents to be equal to; a mixture is neither. */
function isOperators(operand: unknown): operand is Raw {
  if (!isRaw(operand)) return false
  const names = Object.keys(operand)
  const dollars = names.filter((name) => name.startsWith('$')).length
  if (dollars > 0 && dollars < names.length) throw badValue(`operators and fields are mixed: ${names.join(', ')}`)
  return dollars > 0
}

function operatorPredicate(path: Path, operator: string, operand: unknown): Predicate {
  requireSupported('filter operator', operator)
  switch (operator) {
    case '$ne':
      return nowhere(somewhere(path, equalTest(operand)))
    case '$nin':
      return nowhere(somewhere(path, inTest(operator, operand)))
    case '$exists': {
      const present = somewhere(path, (value) => value !== undefined)
      return operand ? present : nowhere(present)
    }
    case '$not': {
      if (operand instanceof BSONRegExp) return nowhere(somewhere(path, prefixTest(operand.pattern, operand.options)))
      if (!isOperators(operand)) throw badValue('$not needs operators')
      const inner = Object.entries(operand).map(([name, value]) => operatorPredicate(path, name, value))
      return (document) => !inner.every((predicate) => predicate(document))
    }
    case '$elemMatch': {
      const test = elementTest(operand)
      return (document) => someValueAt(document, path, 'whole', (value) => Array.isArray(value) && value.some(test))
    }
    default:
      return somewhere(path, valueTest(operator, operand))
  }
}

function valueTest(operator: string, operand: unknown): Test {
  switch (operator) {
    case '$eq':
      return equalTest(operand)
    case '$in':
      return inTest(operator, operand)
    case '$regex':
      if (operand instanceof BSONRegExp) return prefixTest(operand.pattern, operand.options)
      if (typeof operand !== 'string') throw badValue('$regex has to be a string')
      return prefixTest(operand, '')
    case '$gt':
      return orderTest(operand, (order) => order > 0)
    case '$gte':
      return orderTest(operand, (order) => order >= 0)
    case '$lt':
      return orderTest(operand, (order) => order < 0)
    case '$lte':
      return orderTest(operand, (order) => order <= 0)
    default:
      throw badValue(`${operator} cannot stand here`)
  }
}

function equalTest(operand: unknown): Test {
  if (operand instanceof BSONRegExp) return prefixTest(operand.pattern, operand.options)
  const wanted = plain(operand)
  return wanted === null ? (value) => value === null || value === undefined : (value) => same(value, wanted)
}

function inTest(operator: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`)
  const prefixes = operand.filter((one) => one instanceof BSONRegExp).map((one) => prefixTest(one.pattern, one.options))
  const keys = new Set(operand.filter((one) => !(one instanceof BSONRegExp)).map((one) => canonicalKey(plain(one))))
  return (value) => keys.has(canonicalKey(value)) || prefixes.some((test) => test(value))
}

/** Values of another type than the operand are neither greater nor less; nor is NaN, which only equals itself. */
function orderTest(operand: unknown, passes: (order: number) => boolean): Test {
  const bound = plain(operand)
  const rank = typeRank(bound)
  return (value = null) =>
    typeRank(value) === rank && Number.isNaN(value) === Number.isNaN(bound) && passes(compare(value, bound))
}

/** Only `^` and literal characters: what an index could answer, and nothing a hostile pattern could stall. */
function prefixTest(pattern: string, options: string): Test {
  if (options !== '' || !/^\^(?:[^\\^$.*+?()[\]{}|]|\\[^a-zA-Z0-9])*$/.test(pattern)) {
    throw unsupported(`filter operator $regex beyond an anchored prefix: /${pattern}/${options}`, 2, 'BadValue')
  }
  const prefix = pattern.slice(1).replace(/\\(.)/g, '$1')
  return (value) => typeof value === 'string' && value.startsWith(prefix)
}

function elementTest(operand: unknown): Test {
  if (!isRaw(operand)) throw badValue('$elemMatch needs an object')
  const names = Object.keys(operand)
  if (names.some((name) => name.startsWith('$') && name !== '$and' && name !== '$or')) return conditionTest(operand)
  const filter = compileFilter(operand)
  return (value) => isDocument(value) && filter.matches(value)
}

/** Operators applied to a value by itself, as to an element of an array. */
function conditionTest(operators: Raw): Test {
  const { matches } = compileFilter({ value: operators })
  return (value) => value !== undefined && matches({ value })
}

/** What `$pull` removes: an equal value, a value the operators accept, or a document the filter matches. */
export function pullTest(operand: unknown): Test {
  if (isOperators(operand)) return conditionTest(operand)
  if (!isRaw(operand)) return equalTest(operand)
  const filter = compileFilter(operand)
  return (value) => isDocument(value) && filter.matches(value)
}
