import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useFolder } from '#tests/database.ts'
import { videoFacts } from './mp4.ts'

const folder = useFolder()

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + parts.reduce((sum, each) => sum + each.length, 0))
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...parts])
}
const numbers = (bytes: number, at: Record<number, number>): Buffer => {
  const body = Buffer.alloc(bytes)
  for (const [position, value] of Object.entries(at)) body.writeUInt32BE(value, Number(position))
  return body
}
const track = (width: number, height: number): Buffer =>
  box('trak', box('tkhd', numbers(84, { 76: width << 16, 80: height << 16 })))

async function facts(name: string, bytes: Buffer) {
  const path = join(folder(), name)
  await writeFile(path, bytes)
  return videoFacts(path)
}

test('the size and length of a film stand in its headers', async () => {
  const header = box('mvhd', numbers(100, { 12: 1000, 16: 27_400 }))
  const film = Buffer.concat([box('ftyp', Buffer.alloc(8)), box('moov', header, track(0, 0), track(1080, 1920))])
  expect(await facts('film.mp4', film)).toEqual({ width: 1080, height: 1920, duration: 27 })
})

test('of anything else nothing is said', async () => {
  expect(await facts('words.txt', Buffer.from('not a film at all, only words'))).toBeUndefined()
  expect(await facts('empty', Buffer.alloc(0))).toBeUndefined()
  expect(await facts('cut.mp4', box('moov', box('mvhd', Buffer.alloc(3))))).toBeUndefined()
})
