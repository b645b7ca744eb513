/**
 * What goes wrong next. `drop` cuts the connection, `hang` never answers, a number is that status, 429 tells to wait.
 * `after`: the effect is done all the same, so the caller cannot know.
 */
export interface FaultPlan {
  /** A route as listed (`POST /channels/{channel}/messages`), or an expression for `METHOD /path`. Any call when absent. */
  route?: string | RegExp
  /** How many calls; one when absent. */
  times?: number
  answer:
    | 'drop'
    | 'hang'
    /** What a proxy before Discord answers to a body that is too large for it. */
    | 413
    | 500
    | 502
    | 503
    | { status: 429; retryAfterSeconds: number; scope?: 'user' | 'global' | 'shared' }
  after?: boolean
}

export interface Faults {
  /** Plans a fault; several wait their turn. */
  next(plan: FaultPlan): void
  take(route: string, call: string): FaultPlan | undefined
  /** Plans no call has met. */
  readonly waiting: readonly FaultPlan[]
}

export function openFaults(): Faults {
  const plans: { plan: FaultPlan; left: number }[] = []
  const meets = ({ route }: FaultPlan, listed: string, call: string) =>
    route === undefined || (typeof route === 'string' ? route === listed : route.test(call))
  return {
    next(plan) {
      plans.push({ plan, left: plan.times ?? 1 })
    },
    take(route, call) {
      const found = plans.find(({ plan }) => meets(plan, route, call))
      if (!found) return undefined
      found.left -= 1
      if (found.left === 0) plans.splice(plans.indexOf(found), 1)
      return found.plan
    },
    get waiting() {
      return plans.map(({ plan }) => plan)
    },
  }
}
