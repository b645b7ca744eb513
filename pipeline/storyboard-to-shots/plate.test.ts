import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Dream } from '#models/dream.ts'
import { useFolder } from '#tests/database.ts'
import { openTestTools } from '#tests/tools.ts'
import { filmPlate, isPlate } from './plate.ts'
import type { Take } from './rows.ts'

const folder = useFolder()

async function takeWith(bytes: Uint8Array, name: string) {
  const tools = await openTestTools(folder())
  await mkdir(tools.scratch, { recursive: true })
  const path = join(folder(), name)
  await writeFile(path, bytes)
  const plate = await tools.files.put(path, 'image/png')
  const card = { camera: 'push', hero: 'whale', props: ['boat'], beat: 'A whale.' }
  const take = { dream: { _id: 'd', plate } as unknown as Dream, board: { story: { cards: [card, card] } }, parts: [] }
  return { take: take as unknown as Take, tools }
}

test('the second shot is made of the picture that came along, and stands for its beat', async () => {
  const canvas = createCanvas(300, 200)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#c33'
  pen.fillRect(0, 0, 300, 200)
  const { take, tools } = await takeWith(canvas.toBuffer('image/png'), 'red.png')
  expect([0, 1].map((index) => isPlate(take, index))).toEqual([false, true])
  const shot = await filmPlate(take, 1, 1.2, tools)
  expect(shot).toMatchObject({ facts: { shown: 'whale boat' }, file: { mime: 'video/mp4' } })
  expect(shot?.seconds).toBeCloseTo(1.2, 1)
})

test('a picture that cannot be opened after all leaves the shot to the painter', async () => {
  const { take, tools } = await takeWith(new TextEncoder().encode('no picture at all'), 'broken.png')
  expect(await filmPlate(take, 1, 1, tools)).toBeUndefined()
})
