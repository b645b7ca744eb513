import { type Account, Accounts } from '#models/account.ts'
import type { Post } from '#models/post.ts'
import type { PublishAccount } from '#publishers/publisher.ts'

/** The account a post went out with, else the one that the community has for this target now. */
export async function accountOf({
  community,
  target,
  account,
}: Pick<Post, 'community' | 'target' | 'account'>): Promise<Account | undefined> {
  const all = await Accounts.find({ community, publisher: target }).sort({ createdAt: -1 }).lean<Account[]>()
  return all.find((each) => each._id === account) ?? all[0]
}

/** As a publisher gets it. */
export const forPublisher = (account: Account | undefined): PublishAccount | undefined =>
  account && { remote: account.remote, ...(account.secret ? { secret: account.secret } : {}) }
