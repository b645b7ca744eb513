import { expect, test } from 'vitest'
import { someSealed } from '#tests/records.ts'
import { renditions, type Sealed, sealOf } from './film.ts'

const identity = { dream: 'd', take: 1, edition: 1 }
const seal = (set: Partial<Sealed> = {}, other: Partial<typeof identity> = {}): string =>
  sealOf({ ...identity, ...someSealed(), ...set, ...other })

test('the same film has the same seal, wherever its files lie', () => {
  const { files } = someSealed()
  const master = files.master && { ...files.master, key: 'elsewhere' }
  expect(seal()).toBe(seal())
  expect(seal({ files: { ...files, ...(master ? { master } : {}) } })).toBe(seal())
})

test('any changed word, file, target or take is another seal', () => {
  const sealed = someSealed()
  const changes: Partial<Sealed>[] = [
    { title: 'The Singing whale' },
    { caption: '' },
    { hashtags: ['whale', 'dream'] },
    { credit: 'Dreamt by a dreamer' },
    { disclosure: 'Made by a program' },
    { warnings: [] },
    { warnings: [{ tell: 'warning.notScreened', values: { times: 1 } }] },
    { targets: [] },
    { targets: ['fake', 'gallery'] },
    ...renditions.map((name) => ({
      files: { ...sealed.files, [name]: { key: 'k', bytes: 100, mime: 'video/mp4', sha256: '9'.repeat(64) } },
    })),
  ]
  const seals = [seal(), ...changes.map((change) => seal(change)), seal({}, { take: 2 }), seal({}, { edition: 2 })]
  expect(new Set(seals).size).toBe(seals.length)
})
