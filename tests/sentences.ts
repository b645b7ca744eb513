import { permissionNames } from '#bot/discord/rights.ts'
import { commands } from '#commands/index.ts'
import { deeds } from '#commands/parts/notes.ts'
import { reasons } from '#commands/review.ts'
import { stepNames } from '#commands/setup/screen.ts'
import { languages, moods } from '#core/story.ts'
import { defectKinds } from '#media/inspection/defect.ts'
import { visibilities } from '#models/dream.ts'
import { dreamStates } from '#models/states.ts'
import { allPublishers } from '#publishers/index.ts'
import { looks } from '#studio/paint/looks/looks.ts'
import { settings } from '#studio/paint/settings/settings.ts'
import { languageWords, understoodLanguages } from '#studio/words/languages/all.ts'
import { filesOf, isForTests, textOf } from './tree.ts'

/** Keys that the code puts together: each template, and everything that can stand in it. */
export const families: Record<string, readonly string[]> = {
  'state.': dreamStates,
  'language.': languages,
  'mood.': moods,
  'look.': looks.map((look) => look.id),
  'setting.': [
    ...settings.map((setting) => setting.id),
    ...understoodLanguages.flatMap((language) => Object.keys(languageWords(language).settings)),
  ],
  'action.': understoodLanguages.flatMap((language) => Object.keys(languageWords(language).actions)),
  'permission.telegram.': ['notThere', 'notSupergroup', 'notAdmin', 'noReactions', 'cannotPost', 'cannotSend'],
  'platform.': ['discord', 'telegram', 'page', 'terminal', 'test', 'local'],
  'target.': allPublishers().map((publisher) => publisher.id),
  'reason.': [...reasons, 'expired'],
  'consent.': visibilities,
  'visibility.': visibilities,
  'form.dream.': ['look', 'mood'],
  'inspection.': defectKinds,
  'progress.': ['told', 'accepted', 'storyboarded', 'shot', 'filmed'],
  'queue.do.': ['show', 'pause', 'resume', 'retry', 'drop'],
  'event.': deeds,
  'form.correct.': ['title', 'mood', 'settings', 'things'],
  'form.edit.': ['title', 'caption'],
  'form.rules.': ['approvalsNeeded', 'holdSeconds', 'remindAfterHours', 'expireAfterHours'],
  'form.caps.': ['film', 'member', 'day', 'month'],
  'setup.step.': stepNames,
  'page.tab.': ['chat', 'review', 'gallery', 'journal'],
  'page.role.': ['member', 'moderator', 'admin'],
  'doctor.check.': ['node', 'ffmpeg', 'redis', 'fonts', 'folder', 'disk', 'port', 'adapter'],
  // A command's or an option's name as people of a language type it; the English one is the name itself.
  'named.': [...new Set(commands.flatMap(({ name, options }) => [name, ...options.map((option) => option.name)]))],
  'permission.': permissionNames,
  'command.': commands.flatMap(({ name, options }) =>
    ['about', ...options.map((option) => option.name)].map((word) => `${name}.${word}`),
  ),
}

const ours = filesOf('.ts', '.tsx').filter((path) => !isForTests(path))
const isFileName = /\.(?:json|mp4|jpe?g|png|srt|vtt|ass|wav|html|sock|log|pid|sqlite|tsx?|js|css)$/

/** Where the code says a key in full: every text that looks like one and begins as one of ours does. */
export function keysSaid(roots: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of ours) {
    for (const [, key = ''] of textOf(path).matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)) {
      if (roots.has(key.split('.')[0] ?? '') && !isFileName.test(key)) found.set(key, path)
    }
  }
  return found
}

/** Where the code puts a key together: what stands before the first part that is filled in. */
export function templatesSaid(roots: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of ours) {
    for (const [, start = ''] of textOf(path).matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g)) {
      if (roots.has(start.split('.')[0] ?? '')) found.set(start, path)
    }
  }
  return found
}
