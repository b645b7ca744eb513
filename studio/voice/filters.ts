/**
 * What makes each engine's voice pleasant, as an ffmpeg filter chain for mono sound. The equalisers bring each
 * engine near the average spectrum of human speech; levelling and de-essing are the same for all.
 */
const equalisers: Record<string, string> = {
  'espeak-ng':
    'volume=-3dB,highpass=f=65,equalizer=f=150:t=q:w=0.8:g=5,equalizer=f=260:t=q:w=1:g=2.5,' +
    'equalizer=f=930:t=q:w=1.2:g=-4,equalizer=f=2750:t=q:w=0.9:g=-7,' +
    'aexciter=amount=0.8:drive=5:blend=0:freq=6500:ceil=14000',
  'festival-slt':
    'highpass=f=75,equalizer=f=180:t=q:w=1:g=1.5,equalizer=f=800:t=q:w=1.2:g=-3.5,' +
    'equalizer=f=2600:t=q:w=0.8:g=4,highshelf=f=7000:g=-1.5',
}

const levelling =
  'acompressor=threshold=-24dB:ratio=2.6:attack=6:release=140:knee=5:makeup=1,deesser=i=0.35:m=0.4:f=0.45,' +
  'acompressor=threshold=-14dB:ratio=4:attack=2:release=60:knee=3:makeup=1'

/**
 * The chain for an engine's raw sound; an engine without an equaliser of its own is only levelled. It begins by bringing
 * the sound to 48 kHz: at an engine's own rate the exciter reaches above what can be heard there and all becomes silence.
 */
export const voiceFilter = (engine: string): string =>
  ['aresample=48000', equalisers[engine], levelling].filter((part) => part !== undefined).join(',')
