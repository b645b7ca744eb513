const headerBytes = 44
const bytesPerSample = 4
const ieeeFloat = 3

/** Sound as a WAV file of 32-bit floats, one array a channel. */
export function encodeWave(channels: readonly Float32Array[], sampleRate: number): Buffer {
  const length = channels.reduce((shortest, channel) => Math.min(shortest, channel.length), Number.POSITIVE_INFINITY)
  const frames = Number.isFinite(length) ? length : 0
  const frameBytes = channels.length * bytesPerSample
  const file = Buffer.alloc(headerBytes + frames * frameBytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(ieeeFloat, 20)
  file.writeUInt16LE(channels.length, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * frameBytes, 28)
  file.writeUInt16LE(frameBytes, 32)
  file.writeUInt16LE(bytesPerSample * 8, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(frames * frameBytes, 40)
  const samples = new Float32Array(file.buffer, file.byteOffset + headerBytes, frames * channels.length)
  for (const [channelIndex, channel] of channels.entries())
    for (let frame = 0; frame < frames; frame++) samples[frame * channels.length + channelIndex] = channel[frame] ?? 0
  return file
}
