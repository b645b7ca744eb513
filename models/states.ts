/**
 * A dream's states, and who may change them.
 *
 * | from | to | by |
 * |---|---|---|
 * | told | accepted | pipeline: screened and understood |
 * | told | refused | pipeline: screening |
 * | accepted | storyboarded | pipeline |
 * | storyboarded | shot | pipeline: every shot, the narration and the music are made |
 * | shot | filmed | pipeline: cut and inspected |
 * | filmed | in-review | pipeline: sealed and shown to the moderators |
 * | filmed | posted | pipeline: a private dream; the dreamer has the film, nothing is published |
 * | in-review | approved | moderators: quorum reached |
 * | in-review | rejected | moderators; or recovery, when the review expired |
 * | in-review | accepted | moderators: another take of everything |
 * | in-review | storyboarded | moderators: one shot is taken again, or the title painted anew; the rest is kept |
 * | in-review | filmed | moderators: other words or targets; the same film under a new seal |
 * | approved | posting | pipeline: the hold is over |
 * | approved | in-review | moderators: stopped during the hold |
 * | posting | posted | pipeline: every post has ended |
 * | posted | posting | moderators: a post that is not there is sent again, by a person's word |
 * | any but refused, forgotten, withdrawn | withdrawn | member, or moderators by take-down |
 * | any but forgotten | forgotten | member |
 * | told … posting | failed | pipeline: a fault that no retry mends |
 * | failed | the state it failed in | admin: `/queue retry` |
 *
 * Withdrawal is possible in every state and always wins: whoever else wants to change the dream compares state and
 * version first, and finds them changed.
 */
export const dreamStates = [
  'told',
  'accepted',
  'storyboarded',
  'shot',
  'filmed',
  'in-review',
  'approved',
  'posting',
  'posted',
  'refused',
  'rejected',
  'withdrawn',
  'forgotten',
  'failed',
] as const
export type DreamState = (typeof dreamStates)[number]

/** Who changes a state. */
export type By = 'member' | 'pipeline' | 'moderators' | 'admin'

const working: DreamState[] = ['told', 'accepted', 'storyboarded', 'shot', 'filmed', 'in-review', 'approved', 'posting']

const steps: Record<DreamState, Partial<Record<DreamState, By[]>>> = {
  told: { accepted: ['pipeline'], refused: ['pipeline'] },
  accepted: { storyboarded: ['pipeline'] },
  storyboarded: { shot: ['pipeline'] },
  shot: { filmed: ['pipeline'] },
  filmed: { 'in-review': ['pipeline'], posted: ['pipeline'] },
  'in-review': {
    approved: ['moderators'],
    rejected: ['moderators', 'pipeline'],
    accepted: ['moderators'],
    storyboarded: ['moderators'],
    filmed: ['moderators'],
  },
  approved: { posting: ['pipeline'], 'in-review': ['moderators'] },
  posting: { posted: ['pipeline'] },
  posted: { posting: ['moderators'] },
  refused: {},
  rejected: {},
  withdrawn: {},
  forgotten: {},
  failed: Object.fromEntries(working.map((state) => [state, ['admin'] satisfies By[]])),
}

/** Whether `by` may change a dream from one state to the other; the table above, and nothing else. */
export function mayChange(from: DreamState, to: DreamState, by: By): boolean {
  if (from === 'forgotten') return false
  if (to === 'forgotten') return by === 'member'
  if (to === 'withdrawn') return (by === 'member' || by === 'moderators') && from !== 'refused' && from !== 'withdrawn'
  if (to === 'failed') return by === 'pipeline' && working.includes(from)
  return steps[from][to]?.includes(by) ?? false
}

/** States in which nothing more is going to be made. */
export const isOver = (state: DreamState): boolean => !working.includes(state)
