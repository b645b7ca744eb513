import { type ProgressResult, progress } from '@clack/prompts'

/** What a terminal shows: lines, and one line of progress that is rewritten where the terminal can. */
export interface View {
  line(text: string): void
  /** `share` 0 to 1. */
  progress(text: string, share: number): void
  end(): void
}

const steps = 1000

/** A live line of progress for people. */
function livingView(): View {
  let bar: ProgressResult | undefined
  let at = 0
  let stage = ''
  const end = () => {
    bar?.stop()
    bar = undefined
    at = 0
  }
  return {
    line(text) {
      end()
      process.stdout.write(`${text}\n`)
    },
    progress(text, share) {
      // Another stage begins from nothing again.
      if (text.slice(0, 6) !== stage) end()
      stage = text.slice(0, 6)
      if (!bar) {
        bar = progress({ max: steps, size: 24, style: 'block' })
        bar.start(text)
      }
      const now = Math.round(share * steps)
      bar.advance(Math.max(0, now - at), text)
      at = Math.max(at, now)
    },
    end,
  }
}

/** Plain lines for logs and pipes: progress is told when it changed by a tenth. */
function plainView(): View {
  let told = ''
  return {
    line: (text) => void process.stdout.write(`${text}\n`),
    progress(text, share) {
      const stage = `${text.slice(0, 6)}${Math.floor(share * 10)}`
      if (stage === told) return
      told = stage
      process.stdout.write(`${text}\n`)
    },
    end: () => undefined,
  }
}

export const openView = (): View => (process.stdout.isTTY ? livingView() : plainView())
