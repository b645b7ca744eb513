import { model, Schema } from 'mongoose'
import type { ReviewRules } from './community.ts'
import { type Id, idField } from './id.ts'

/** One person's vote on one seal. Reactions can be taken back until the quorum is reached. */
export interface Vote {
  member: Id
  verdict: 'approve' | 'reject'
  /** A vote by reaction is taken back by removing that reaction, and by nothing else. */
  via?: 'reaction' | 'button'
  at: Date
}

/** The moderators' look at one film. */
export interface Review {
  _id: Id
  community: Id
  dream: Id
  film: Id
  seal: string
  votes: Vote[]
  /** Rises with each change of votes: compare-and-set. */
  version: number
  outcome: 'open' | 'approved' | 'rejected' | 'retaken' | 'edited' | 'expired' | 'withdrawn'
  reason?: string
  /** Who asked for another take or other words. */
  closedBy?: Id
  /** When the film may be published after approval. */
  holdUntil?: Date
  remindAt?: Date
  expireAt?: Date
  createdAt: Date
  updatedAt: Date
}

const schema = new Schema<Review>(
  {
    _id: idField,
    community: { type: String, required: true },
    dream: { type: String, required: true },
    film: { type: String, required: true },
    seal: { type: String, required: true },
    votes: { type: [Schema.Types.Mixed], default: [] } as never,
    version: { type: Number, default: 0 },
    outcome: { type: String, default: 'open' },
    reason: String,
    closedBy: String,
    holdUntil: Date,
    remindAt: Date,
    expireAt: Date,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ film: 1 }, { unique: true })
schema.index({ dream: 1 })
schema.index({ community: 1, outcome: 1, createdAt: 1 })

export const Reviews = model<Review>('review', schema)

/** The votes that count: of one person's the latest. */
export function countedVotes(votes: readonly Vote[]): Vote[] {
  const latest = new Map<Id, Vote>()
  for (const vote of votes) {
    const earlier = latest.get(vote.member)
    if (!earlier || earlier.at <= vote.at) latest.set(vote.member, vote)
  }
  return [...latest.values()]
}

/** What the votes amount to under a community's rules. */
export function tally(votes: readonly Vote[], rules: ReviewRules): 'open' | 'approved' | 'rejected' {
  const counted = countedVotes(votes)
  const count = (verdict: Vote['verdict']) => counted.filter((vote) => vote.verdict === verdict).length
  const rejections = count('reject')
  if (rejections > 0 && (rules.veto || rejections >= rules.approvalsNeeded)) return 'rejected'
  return count('approve') >= rules.approvalsNeeded ? 'approved' : 'open'
}
