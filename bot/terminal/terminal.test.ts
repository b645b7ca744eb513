import { afterEach, expect, test, vi } from 'vitest'
import { openFolder } from '#files/folder.ts'
import { useFolder } from '#tests/database.ts'
import { plain } from '../render.ts'
import { openTerminal, terminalPlaces } from './terminal.ts'

const folder = useFolder()
afterEach(() => vi.restoreAllMocks())

test('of a message that changes only what is new is written again', async () => {
  let written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
  const voice = { remote: 'you', name: 'Ada', language: 'en', rank: 'admin' } as const
  const files = await openFolder(folder())
  const terminal = openTerminal({ voice, home: { remote: 'home', name: 'Home' }, files, yes: true })
  const ref = await terminal.send(
    terminalPlaces.review,
    plain('Dream 1\nNo votes yet.\nGoes to: Gallery', { chips: ['sea'] }),
  )
  written = ''
  await terminal.edit(ref, plain('Dream 1\nGoes to: Gallery\nApproved by Ada.', { chips: ['sea'] }))
  expect(written).toBe('Approved by Ada.\n')
})
