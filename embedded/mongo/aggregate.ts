import { compileExpression } from './expression.ts'
import { compileGroup } from './group.ts'
import { compileFilter } from './match.ts'
import { requireSupported, unsupported } from './operations.ts'
import { splitPath } from './path.ts'
import { compileProjection, inclusionTree, isInclusion, keepFields, withId } from './project.ts'
import { badValue } from './refusal.ts'
import { compileSort } from './sort.ts'
import { type Document, isRaw, type Value } from './values.ts'

/** One step of an aggregation. */
export type Stage = (documents: readonly Document[]) => readonly Document[]

/** Compiles one stage of a pipeline; one that is not on the list is refused by name. */
export function compileStage(raw: unknown): Stage {
  if (!isRaw(raw) || Object.keys(raw).length !== 1) throw badValue('a pipeline stage has exactly one field')
  const [[name, operand]] = Object.entries(raw) as [[string, unknown]]
  requireSupported('pipeline stage', name)
  switch (name) {
    case '$match': {
      const { matches } = compileFilter(operand)
      return (documents) => documents.filter(matches)
    }
    case '$sort': {
      const order = compileSort(operand)
      if (!order) throw badValue('$sort needs at least one field')
      return (documents) => documents.toSorted(order)
    }
    case '$limit': {
      const limit = wholeNumber(name, operand, 1)
      return (documents) => documents.slice(0, limit)
    }
    case '$skip': {
      const skip = wholeNumber(name, operand, 0)
      return (documents) => documents.slice(skip)
    }
    case '$count':
      return compileCount(operand)
    case '$project':
      return compileProject(operand)
    default:
      return compileGroup(operand)
  }
}

function wholeNumber(name: string, operand: unknown, least: number): number {
  if (typeof operand !== 'number' || !Number.isSafeInteger(operand) || operand < least) {
    throw badValue(`${name} needs a whole number of at least ${least}`)
  }
  return operand
}

function compileCount(operand: unknown): Stage {
  if (typeof operand !== 'string' || splitPath(operand).length !== 1) throw badValue('$count needs the name of a field')
  return (documents) => (documents.length === 0 ? [] : [{ [operand]: documents.length }])
}

/** Inclusion, and new names for fields: `{community: 1, day: '$_id.day'}`. */
function compileProject(operand: unknown): Stage {
  if (!isRaw(operand) || Object.keys(operand).length === 0) throw badValue('$project needs fields')
  const renames = Object.entries(operand).filter(([, value]) => typeof value === 'string')
  if (renames.length === 0) {
    const projection = compileProjection(operand)
    return (documents) => documents.map(projection)
  }
  const { _id: id = 1, ...inclusions } = Object.fromEntries(
    Object.entries(operand).filter(([, value]) => typeof value !== 'string'),
  )
  const tree = inclusionTree(inclusions)
  const renamed = renames.map(([field, source]) => {
    if (splitPath(field).length !== 1) throw unsupported(`renaming into a dotted path: ${field}`)
    return [field, compileExpression(source)] as const
  })
  const keepsId = isInclusion(id) && !renames.some(([field]) => field === '_id')
  return (documents) =>
    documents.map((document) => {
      const made: Record<string, Value> = { ...withId(document, keepsId, keepFields(document, tree)) }
      for (const [field, expression] of renamed) {
        const value = expression(document)
        if (value !== undefined) made[field] = value
      }
      return made
    })
}
