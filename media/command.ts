import ffmpeg, { type FfmpegCommand } from 'fluent-ffmpeg'

type Ring = { get(): string }
type Ended = (error: Error | null, stdout?: Ring, stderr?: Ring) => void
type Spawn = (args: string[], options: object, onProcess: unknown, ended: Ended) => void

const emptyRing: Ring = { get: () => '' }

/** A new command of fluent-ffmpeg without two of its habits. */
export function newCommand(niceness: number): FfmpegCommand {
  const command = ffmpeg({ niceness, stdoutLines: 1 })
  const inner = command as unknown as { _spawnFfmpeg: Spawn }
  const spawn: Spawn = inner._spawnFfmpeg
  return Object.assign(command, {
    // Its capability check starts ffmpeg twice more, and reads lists whose layout changed with ffmpeg 7.
    _checkCapabilities: (done: () => void) => done(),
    availableEncoders: (done: (error: null, encoders: object) => void) => done(null, {}),
    // Where ffmpeg cannot be started it forgets to pass its logs on, and then throws where nobody can catch.
    _spawnFfmpeg: (args: string[], options: object, onProcess: unknown, ended: Ended) =>
      spawn.call(command, args, options, onProcess, (error, stdout = emptyRing, stderr = emptyRing) =>
        ended(error, stdout, stderr),
      ),
  })
}
