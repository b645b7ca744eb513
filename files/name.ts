import { randomUUID } from 'node:crypto'

/** A name nobody else has, for what is not finished yet. */
export const newName = (): string => randomUUID()
