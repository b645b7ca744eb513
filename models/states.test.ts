import { expect, test } from 'vitest'
import { type By, type DreamState, dreamStates, isOver, mayChange } from './states.ts'

/** The table of the house, told once more as sentences: what is not said here is forbidden. */
const said = `
told accepted pipeline
told refused pipeline
accepted storyboarded pipeline
storyboarded shot pipeline
shot filmed pipeline
filmed in-review pipeline
filmed posted pipeline
in-review approved moderators
in-review rejected moderators
in-review rejected pipeline
in-review accepted moderators
in-review storyboarded moderators
in-review filmed moderators
approved posting pipeline
approved in-review moderators
posting posted pipeline
posted posting moderators
`
const everyone: By[] = ['member', 'pipeline', 'moderators', 'admin']
const onTheWay = ['told', 'accepted', 'storyboarded', 'shot', 'filmed', 'in-review', 'approved', 'posting']

const allowed = new Set(said.trim().split('\n'))
for (const from of dreamStates) {
  for (const by of ['member', 'moderators'])
    if (!['refused', 'forgotten', 'withdrawn'].includes(from)) allowed.add(`${from} withdrawn ${by}`)
  if (from !== 'forgotten') allowed.add(`${from} forgotten member`)
}
for (const state of onTheWay) {
  allowed.add(`${state} failed pipeline`)
  allowed.add(`failed ${state} admin`)
}

test('every pair of states is allowed or forbidden as the table says', () => {
  const wrong: string[] = []
  for (const from of dreamStates)
    for (const to of dreamStates)
      for (const by of everyone) {
        const change = `${from} ${to} ${by}`
        if (mayChange(from, to, by) !== allowed.has(change)) wrong.push(change)
      }
  expect(wrong).toEqual([])
})

test('every state on the way can be left, and every end is over', () => {
  const leads = (from: DreamState) =>
    dreamStates.filter(
      (to) => everyone.some((by) => mayChange(from, to, by)) && !['withdrawn', 'forgotten', 'failed'].includes(to),
    )
  for (const state of dreamStates) {
    expect(isOver(state), state).toBe(!onTheWay.includes(state))
    if (!isOver(state)) expect(leads(state).length, state).toBeGreaterThan(0)
  }
})
