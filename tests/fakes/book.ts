import { readFile } from 'node:fs/promises'

/** A line of the pretended network's own book. */
export interface BookLine {
  did: 'send' | 'remove'
  remote: string
  seal: string
}

/** What the pretended network says was posted and removed. */
export async function readBook(path: string): Promise<BookLine[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as BookLine)
}
