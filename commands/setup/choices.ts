import { type Select, words } from '#core/chat.ts'
import { type Language, languages } from '#core/story.ts'
import type { Community } from '#models/community.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { change } from '../parts/notes.ts'
import { showAgain } from './previews.ts'
import { show, ways } from './screen.ts'

/** More approvals than a review chat has people would never be reached. */
const mostApprovals = 5

const menu = (step: 'approvals' | 'language', choices: NonNullable<Select['choices']>, chosen: string): Select => ({
  name: 'value',
  kind: 'choice',
  label: words(`setup.step.${step}`),
  choices,
  chosen: [chosen],
  command: 'setup',
  options: { do: step },
})

async function withApprovals(call: Call, value: string | undefined, tools: CommandTools): Promise<Community> {
  const count = Number(value)
  const { review } = call.community
  const isChoice = Number.isInteger(count) && count >= 1 && count <= mostApprovals
  if (!isChoice || count === review.approvalsNeeded) return call.community
  const now = await change(call, 'approvals', { review: { ...review, approvalsNeeded: count } }, { value: count })
  await showAgain(call, tools)
  return now
}

/** How many moderators have to agree. */
export async function approvals(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { review } = await withApprovals(call, call.options.value, tools)
  const counts = Array.from({ length: mostApprovals }, (_each, index) => index + 1)
  const choices = counts.map((count) => ({ value: String(count), label: words('setup.approvals.are', { count }) }))
  await show(call, say, {
    lines: [
      words('setup.approvals.ask'),
      words('setup.now', { value: words('setup.approvals.are', { count: review.approvalsNeeded }) }),
    ],
    selects: [menu('approvals', choices, String(review.approvalsNeeded))],
    buttons: [ways('approvals')],
  })
}

async function withLanguage(call: Call, value: string | undefined): Promise<Community> {
  const language = languages.find((each) => each === value)
  if (!language || language === call.community.language) return call.community
  return change(call, 'language', { language }, { language })
}

/** The language in which the bot speaks to the moderators; every member is spoken to in their own. */
export async function language(call: Call, say: Say): Promise<void> {
  const now = await withLanguage(call, call.options.value)
  const label = (each: Language) => words(`language.${each}`)
  await show(call, say, {
    lines: [words('setup.language.ask'), words('setup.now', { value: label(now.language) })],
    selects: [
      menu(
        'language',
        languages.map((each) => ({ value: each, label: label(each) })),
        now.language,
      ),
    ],
    buttons: [ways('language')],
  })
}
