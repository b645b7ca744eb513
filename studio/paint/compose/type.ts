import { fileURLToPath } from 'node:url'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { Fault } from '#core/fault.ts'

/** A face for the screen: a family list for canvas, and what its script needs. */
export interface Face {
  family: string
  weight: number
  italic: boolean
  /** Height of a line as a share of the size. */
  leading: number
  rightToLeft: boolean
  /** Chinese and Japanese are written without spaces. */
  unspaced: boolean
}

const ownFaces = [
  ['DreamBox Display', '600SemiBold/Fraunces_600SemiBold.ttf'],
  ['DreamBox Display Italic', '500Medium_Italic/Fraunces_500Medium_Italic.ttf'],
] as const

let registered = false

/** Makes the project's own faces known to the canvas; once a process. */
export function registerFaces(): void {
  if (registered) return
  for (const [name, file] of ownFaces) {
    const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/fraunces/${file}`))
    if (!GlobalFonts.registerFromPath(path, name)) throw new Fault('paint/font', `cannot read the font ${path}`)
  }
  registered = true
}

/** The face for a text, by the script it is written in. `quiet` is for small lines under a title. */
export function faceFor(text: string, language: string, quiet = false): Face {
  const usual = { weight: 600, italic: false, rightToLeft: false, unspaced: false }
  if (/\p{Script=Arabic}/u.test(text)) {
    return { ...usual, family: '"Noto Naskh Arabic", "Noto Sans Arabic"', weight: 700, leading: 1.5, rightToLeft: true }
  }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    const region = language.startsWith('ja') ? 'JP' : 'SC'
    const family = `"Noto Serif CJK ${region}", "Noto Sans CJK ${region}"`
    return { ...usual, family, weight: quiet ? 500 : 700, leading: 1.3, unspaced: true }
  }
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) {
    return { ...usual, family: '"Noto Serif Display", "Noto Serif"', weight: quiet ? 500 : 700, leading: 1.16 }
  }
  const family = `"DreamBox Display${quiet ? ' Italic' : ''}", "Noto Serif"`
  return { ...usual, family, leading: quiet ? 1.25 : 1.06 }
}

export function setFace(context: SKRSContext2D, face: Face, size: number): void {
  context.font = `${face.weight} ${size}px ${face.family}`
  context.direction = face.rightToLeft ? 'rtl' : 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
}
