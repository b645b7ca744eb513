import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seeded } from '#core/random.ts'
import { Catalogue } from './catalogue.ts'
import { compileFilter } from './match.ts'
import { Store } from './store.ts'
import { compileUpdate } from './update.ts'
import type { Document } from './values.ts'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mongo-test-'))
  store = new Store(folder, () => {})
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test('a document changed in place is noticed', () => {
  const catalogue = new Catalogue(store)
  const collection = catalogue.ensure('d', 'c')
  collection.insert({ _id: 1, list: [1] })
  catalogue.verify()
  const [entry] = collection.find(compileFilter({ _id: 1 }))
  ;(entry!.document.list as number[]).push(2)
  expect(() => catalogue.verify()).toThrow('differs from the one on disk')
  store.rollback()
})

test('what a rolled back turn did is gone after a reload', () => {
  const catalogue = new Catalogue(store)
  const collection = catalogue.ensure('d', 'c')
  collection.insert({ _id: 1 })
  store.commit()
  collection.insert({ _id: 2 })
  catalogue.ensure('d', 'other')
  store.rollback()
  catalogue.reload()
  catalogue.verify()
  expect(catalogue.all().map(({ name, size }) => [name, size])).toEqual([['c', 1]])
})

test('whatever happens, indexes find what reading everything finds', () => {
  const random = seeded('indexes')
  const whole = (most: number) => Math.floor(random() * most)
  const value = (): unknown => [null, 0, 1, 2, 'x', [], [1, 2], [{ c: 1 }, { c: 2 }], { c: 1 }, [null]][whole(10)]
  const catalogue = new Catalogue(store)
  const plain = catalogue.ensure('d', 'plain')
  const indexed = catalogue.ensure('d', 'indexed')
  for (const key of [{ a: 1 }, { 'a.c': 1 }, { n: 1, a: 1 }, { n: 1, m: 1, b: 1 }]) {
    indexed.createIndex({ name: JSON.stringify(key), key, ...(whole(2) ? { sparse: true } : {}) })
  }
  for (let step = 0; step < 1500; step++) {
    const fields = {
      n: whole(4),
      m: whole(3),
      ...(whole(4) ? { a: value() } : {}),
      ...(whole(4) ? { b: value() } : {}),
    }
    const filter = compileFilter({
      n: whole(4),
      [['a', 'b', 'a.c'][whole(3)]!]: whole(2) ? value() : { $in: [value(), value()] },
    })
    for (const collection of [plain, indexed]) {
      if (step % 3 === 0) collection.insert({ _id: step, ...fields } as Document)
      else if (step % 7 === 0) for (const entry of collection.find(filter, 2)) collection.remove(entry)
      else
        for (const entry of collection.find(filter, 2))
          collection.replace(entry, compileUpdate({ $set: fields }).apply(entry.document))
    }
    expect(indexed.find(filter).map((entry) => entry.document)).toEqual(
      plain.find(filter).map((entry) => entry.document),
    )
  }
  catalogue.verify()
  store.commit()
})
