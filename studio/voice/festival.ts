import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '#core/fault.ts'
import type { SpokenPhrase, WordEvent } from './engine-protocol.ts'
import type { SpeechEngine } from './engines.ts'
import { voiceSettings } from './languages.ts'

const start = promisify(execFile)
const voice = 'cmu_us_slt_arctic_hts'
/** Its own pace is a newsreader's; this share of it is a storyteller's. */
const calm = 0.68
/** What stays of the silence around a phrase. */
const edgeSeconds = 0.03

/** In cells. It fills the heap before its first word, and its usual one takes 320 MB and most of a second. */
const heap = ['--heap', '2000000']

let installed: Promise<boolean> | undefined

const isInstalled = (): Promise<boolean> =>
  start('festival', [...heap, '--batch', `(if (member '${voice} (voice.list)) (format t "here"))`], {
    timeout: 20_000,
  }).then(
    ({ stdout }) => stdout.includes('here'),
    () => false,
  )

/**
 * The text in the letters the voice knows, character for character, so that places in it are places in the text;
 * undefined where letters would be lost. Nothing else reaches the engine's script.
 */
function plain(text: string): string | undefined {
  let folded = ''
  for (const character of text.normalize('NFC')) {
    const base = character.normalize('NFD').replace(/\p{M}/gu, '')
    if (/^[A-Za-z0-9 .,;:!?'-]$/.test(base)) folded += base
    else if (/\p{L}|\p{N}/u.test(character)) return undefined
    else folded += signs[character] ?? ' '
  }
  return folded
}

const signs: Record<string, string> = { '’': "'", '‘': "'", '…': '.', '–': ',', '—': ',' }

const script = (phrases: readonly string[], folder: string, rate: number): string => `
(voice_${voice})
(set! hts_engine_params (append hts_engine_params '(("-r" ${rate.toFixed(3)}))))
(define (say text file)
  (let ((u (utt.synth (eval (list 'Utterance 'Text text)))))
    (utt.save.wave u file 'riff)
    (mapcar (lambda (token)
      (if (item.daughters token) (format t "token %s\\n" (item.name token)))
      (mapcar (lambda (word)
        (format t "word %f\\n" (item.feat word "R:SylStructure.daughter1.daughter1.segment_start")))
        (item.daughters token)))
      (utt.relation.items u 'Token))
    (mapcar (lambda (s) (format t "segment %s %f\\n" (item.name s) (item.feat s "end"))) (utt.relation.items u 'Segment))
    (format t "spoken\\n")))
${phrases.map((phrase, index) => `(say "${phrase}" "${join(folder, `${index}.wav`)}")`).join('\n')}
`

/** A statistical voice made of recorded speech: far more human than formants. Used where its packages are installed. */
export const festival: SpeechEngine = {
  id: 'festival-slt',
  async speaks(language, phrases) {
    if (language !== 'en' || phrases.some((phrase) => plain(phrase) === undefined)) return false
    installed ??= isInstalled()
    return installed
  },
  async say(phrases, settings) {
    const folder = await mkdtemp(join(tmpdir(), 'dreambox-voice-'))
    try {
      const texts = phrases.map((phrase) => plain(phrase) ?? '')
      const rate = (calm * settings.rate) / voiceSettings.en.rate
      const file = join(folder, 'narration.scm')
      await writeFile(file, script(texts, folder, rate))
      const { stdout } = await start('festival', [...heap, '--batch', file], { timeout: 120_000, maxBuffer: 8 << 20 })
      const told = stdout.split('spoken\n')
      const spoken: SpokenPhrase[] = []
      let sampleRate = 0
      for (const [index, text] of texts.entries()) {
        const wave = readWave(await readFile(join(folder, `${index}.wav`)))
        sampleRate = wave.sampleRate
        spoken.push(phraseOf(text, told[index] ?? '', wave))
      }
      return { sampleRate, phrases: spoken }
    } catch (error) {
      throw new Fault('voice/engine', 'festival could not speak', { retry: 'soon', cause: error })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function phraseOf(text: string, told: string, wave: { samples: Int16Array; sampleRate: number }): SpokenPhrase {
  const segments = [...told.matchAll(/^segment (\S+) ([\d.]+)$/gm)].map(([, name = '', end]) => ({
    name,
    end: Number(end),
  }))
  const isPause = (segment: { name: string } | undefined) => segment?.name === 'pau'
  const from = Math.max(0, (isPause(segments[0]) ? (segments[0]?.end ?? 0) : 0) - edgeSeconds)
  const to = (isPause(segments.at(-1)) ? (segments.at(-2)?.end ?? 0) : (segments.at(-1)?.end ?? 0)) + edgeSeconds
  const events: WordEvent[] = []
  let searched = 0
  for (const [, name = '', times = ''] of told.matchAll(/^token (\S+)\n((?:word [\d.]+\n)*)/gm)) {
    // Signs are words of its own to it, at time 0.
    const seconds = [...times.matchAll(/[\d.]+/g)].map(Number).find((time) => time > 0)
    const at = text.indexOf(name, searched)
    if (seconds === undefined || at < 0) continue
    searched = at + name.length
    events.push({ position: at, seconds: Math.max(0, seconds - from) })
  }
  const samples = wave.samples.slice(Math.round(from * wave.sampleRate), Math.round(to * wave.sampleRate))
  return { samples, events, phonemes: segments.map((segment) => segment.name).join('_') }
}

function readWave(file: Buffer): { samples: Int16Array; sampleRate: number } {
  const data = file.indexOf('data', 12, 'latin1')
  if (data < 0) throw new Fault('voice/engine', 'festival wrote no sound')
  const from = data + 8
  const bytes = Uint8Array.prototype.slice.call(
    file,
    from,
    from + Math.min(file.readUInt32LE(data + 4), file.length - from),
  )
  return { samples: new Int16Array(bytes.buffer, 0, bytes.length >> 1), sampleRate: file.readUInt32LE(24) }
}
