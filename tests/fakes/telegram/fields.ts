import { badRequest } from './refusal.ts'

/** A file that came with a call. */
export interface Part {
  name: string
  bytes: Uint8Array
  mimeType: string
}

/** A call's parameters, whichever way they were sent: everything is text until a method reads it. */
export interface Fields {
  raw: Record<string, string>
  files: Map<string, Part>
  /** Missing and empty are the same to the Bot API. */
  text(name: string): string | undefined
  whole(name: string): number | undefined
  yes(name: string): boolean
  /** A JSON-serialized object or array. */
  json(name: string, what?: string): unknown
}

export function fieldsOf(raw: Record<string, string>, files: Map<string, Part>): Fields {
  const text = (name: string): string | undefined => raw[name] || undefined
  return {
    raw,
    files,
    text,
    whole(name) {
      const said = text(name)
      if (said === undefined) return undefined
      if (!/^-?\d+$/.test(said.trim())) throw badRequest(`invalid ${name} specified`)
      return Number(said)
    },
    yes: (name) => ['true', 'yes', '1', 't', 'y'].includes((text(name) ?? '').toLowerCase()),
    json(name, what = name.replaceAll('_', ' ')) {
      const said = text(name)
      if (said === undefined) return undefined
      try {
        return JSON.parse(said)
      } catch {
        throw badRequest(`can't parse ${what} JSON object`)
      }
    },
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A yes or no inside a JSON object, which clients also write as text. */
export const isYes = (value: unknown): boolean => value === true || value === 'true'
