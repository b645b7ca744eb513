import { model, Schema } from 'mongoose'

/**
 * What commands must know of providers and publishers: the workers write it, commands read it.
 */
export interface CatalogueEntry {
  /** `provider:<id>` or `publisher:<id>`. */
  _id: string
  shelf: 'provider' | 'publisher'
  name: string
  kinds: string[]
  /** What is missing before it works, as names of settings; empty when it is ready. */
  needs: string[]
  seenAt: Date
}

const schema = new Schema<CatalogueEntry>(
  {
    _id: String,
    shelf: { type: String, required: true },
    name: { type: String, required: true },
    kinds: { type: [String], default: [] },
    needs: { type: [String], default: [] },
    seenAt: { type: Date, required: true },
  },
  { versionKey: false },
)

export const Catalogue = model<CatalogueEntry>('catalogue', schema)
