import { model, Schema } from 'mongoose'

/** How long a stage took here, per second of film: what makes the time left honest. */
export interface Pace {
  /** `<profile>:<stage>`. */
  _id: string
  secondsPerFilmSecond: number
}

const schema = new Schema<Pace>(
  { _id: String, secondsPerFilmSecond: { type: Number, required: true } },
  { versionKey: false },
)

export const Paces = model<Pace>('pace', schema)

/** Before anything was measured here; a guess from a machine with two cores. */
const guesses: Record<string, number> = { told: 0.05, accepted: 0.05, storyboarded: 1.6, shot: 0.7, filmed: 0.02 }

/** Counts a measurement in: the newest weighs a third. */
export async function measured(profile: string, stage: string, secondsPerFilmSecond: number): Promise<void> {
  const _id = `${profile}:${stage}`
  const before = await Paces.findById(_id).lean<Pace>()
  const next = before ? (before.secondsPerFilmSecond * 2 + secondsPerFilmSecond) / 3 : secondsPerFilmSecond
  await Paces.updateOne({ _id }, { $set: { secondsPerFilmSecond: next } }, { upsert: true })
}

/** Seconds per film second of each stage, measured where it was and guessed elsewhere. */
export async function paces(profile: string): Promise<Record<string, number>> {
  const known = await Paces.find({ _id: { $in: Object.keys(guesses).map((stage) => `${profile}:${stage}`) } }).lean<
    Pace[]
  >()
  const own = known.map((pace) => [pace._id.slice(profile.length + 1), pace.secondsPerFilmSecond])
  return { ...guesses, ...Object.fromEntries(own) }
}
