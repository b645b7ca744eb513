import { words } from '#core/chat.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { Posts } from '#models/post.ts'
import { type Call, type Command, type CommandTools, goOn } from './command.ts'
import { tellModerators } from './parts/announced.ts'
import { change } from './parts/notes.ts'

/** What waited goes out at once. What a network asked to be sent later keeps its hour. */
async function letGo({ community }: Call, tools: CommandTools): Promise<number> {
  const due = { dueAt: new Date() }
  const waited = { community: community._id, state: 'planned' as const, sentAt: { $exists: false } }
  await Posts.updateMany(waited, { $set: due })
  const posting = { community: community._id, state: 'posting' as const }
  await Dreams.updateMany(posting, { $set: due })
  const dreams = await Dreams.find(posting).lean<Dream[]>()
  for (const dream of dreams) await goOn(dream, tools)
  return dreams.length
}

/** `/resume`: publishing goes on after `/stop`. */
export const resume: Command = {
  name: 'resume',
  allow: 'admin',
  options: [],
  async run(call, say, tools) {
    if (!call.community.publishingStoppedAt) {
      await say({ lines: [words('resume.already')] })
      return
    }
    await change(call, 'publishing-resumed', { publishingStoppedAt: undefined })
    const waiting = await letGo(call, tools)
    await tellModerators(call, words('resume.told', { name: call.by.name }), tools)
    await say({ lines: [words('resume.done', { waiting })] })
  },
}
