import { model, Schema } from 'mongoose'
import { type Id, idField } from './id.ts'
import type { FileRef } from './shot.ts'

/** A dream that was spoken, kept until it can be heard or its teller wants it gone. */
export interface VoiceNote {
  _id: Id
  community: Id
  member: Id
  file: FileRef
  submission: string
  createdAt: Date
}

const schema = new Schema<VoiceNote>(
  {
    _id: idField,
    community: { type: String, required: true },
    member: { type: String, required: true },
    file: { type: Schema.Types.Mixed, required: true },
    submission: { type: String, required: true },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ submission: 1 }, { unique: true })
schema.index({ member: 1 })

export const VoiceNotes = model<VoiceNote>('voice-note', schema)
