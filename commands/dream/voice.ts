import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { isDuplicate } from '#models/connect.ts'
import { membersOfPerson } from '#models/member.ts'
import type { FileRef } from '#models/shot.ts'
import { type VoiceNote, VoiceNotes } from '#models/voice-note.ts'
import type { Call, Say } from '../command.ts'

/** Keeps a spoken dream until it can be heard, and says so; its teller may have it thrown away at once. */
export async function keepVoice(call: Call, file: FileRef, submission: string, say: Say): Promise<void> {
  const { community, by } = call
  const note = await VoiceNotes.create({ community: community._id, member: by._id, file, submission }).catch(
    (error: unknown) => {
      if (isDuplicate(error)) return undefined
      throw error
    },
  )
  if (!note) return
  const away = { label: words('button.throwAway'), command: 'dream', options: { do: 'unheard', note: note._id } }
  await say({ lines: [words('voice.kept')], buttons: [[away]] })
}

/** Throws a kept voice note away. */
export async function unheard(call: Call, say: Say): Promise<void> {
  const member = { $in: await membersOfPerson(call.by) }
  const gone = await VoiceNotes.findOneAndDelete({ _id: call.options.note ?? '', member }).lean<VoiceNote>()
  if (!gone) throw new Fault('dream/no-voice', 'no such voice note', { tell: 'fault.tellingGone' })
  await say({ lines: [words('voice.thrownAway')], inPlace: true })
}
