import { openCompanion } from '#core/companion.ts'
import { Fault } from '#core/fault.ts'
import type { EngineQuestion, EngineReply, SpokenPhrase } from './engine-protocol.ts'

const voice = openCompanion<EngineQuestion, EngineReply>({
  program: new URL('./engine-process.ts', import.meta.url),
  name: 'the voice process',
  code: 'voice/engine-died',
  // A phrase takes some 50 ms.
  hangsAfterMilliseconds: 120_000,
})

/** Ends the voice's process, if one runs; the next words start another. */
export const endVoice = voice.end

/** The number of the voice's process, if one runs. */
export const voiceProcessId = voice.processId

/** Has phrases spoken in the voice's own process, which is started when needed and started again after a crash. */
export async function render(question: EngineQuestion): Promise<{ sampleRate: number; phrases: SpokenPhrase[] }> {
  const reply = await voice.ask(question).catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code !== 'voice/engine-died') throw error
    return voice.ask(question)
  })
  if ('error' in reply) throw new Fault('voice/engine', `the voice could not speak: ${reply.error}`)
  return reply
}
