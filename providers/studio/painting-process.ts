/** Paints for the process that started it, on threads of its own, until that process lets go. */
import { paintChangeOnThread, paintOnThread, settleOnThread } from './painters.ts'
import type { PaintingReply, PaintingRequest, Paintings } from './painting-protocol.ts'

const running = new Map<number, AbortController>()

const reply = (answer: PaintingReply) => process.send?.(answer)

function begin(request: Exclude<PaintingRequest, { stop: true }>, signal: AbortSignal) {
  const { id, hands } = request
  switch (request.name) {
    case 'settle':
      return settleOnThread(request.task, hands)
    case 'paint':
      return paintOnThread(request.task, hands, signal, (share) => reply({ id, share }))
    case 'paintChange':
      return paintChangeOnThread(request.task, hands, signal)
  }
}

process.on('message', async (request: PaintingRequest) => {
  const { id } = request
  if ('stop' in request) {
    running.get(id)?.abort()
    return
  }
  const stopping = new AbortController()
  running.set(id, stopping)
  try {
    const made: Paintings[keyof Paintings]['made'] | undefined = (await begin(request, stopping.signal)) ?? undefined
    reply({ id, made })
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
})
process.on('disconnect', () => process.exit(0))
// Whoever presses Ctrl-C means the process that asked, and that one lets go in its own time.
process.on('SIGINT', () => undefined)
