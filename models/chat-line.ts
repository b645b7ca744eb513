import { model, Schema } from 'mongoose'
import type { Outgoing } from '#core/chat.ts'
import { type Id, idField } from './id.ts'

/**
 * A line of a chat that DreamBox shows itself, kept so that the conversation is there again after a restart. Other
 * platforms keep their own. Gone after thirty days.
 */
export interface ChatLine {
  _id: Id
  chat: string
  by: 'person' | 'house'
  /** What a person typed, unless it is a telling: then it is `submission`'s, and forgotten with it. */
  text?: string
  /** The submission whose telling this line shows. */
  submission?: string
  /** What the house said, in the language it was said in. */
  outgoing?: Outgoing
  /** Poster and captions of the film it shows. */
  poster?: string
  captions?: string
  /** Signs the person put under it. */
  signs: string[]
  /** The label of the button that answered it for good. */
  settled?: string
  createdAt: Date
}

const schema = new Schema<ChatLine>(
  {
    _id: idField,
    chat: { type: String, required: true },
    by: { type: String, required: true },
    text: String,
    submission: String,
    outgoing: Schema.Types.Mixed,
    poster: String,
    captions: String,
    signs: { type: [String], default: [] },
    settled: String,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ chat: 1, createdAt: -1 })
schema.index({ createdAt: 1 }, { expireAfterSeconds: 30 * 86_400 })

export const ChatLines = model<ChatLine>('chatline', schema)
