import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Without the signs that look like others. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

const part = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')

/** The operator's setup code, made at the first start: whoever enters it in a community has it served. */
export async function setupCode(data: string): Promise<string> {
  const path = join(data, 'setup-code')
  const code = [part(), part(), part()].join('-')
  try {
    await writeFile(path, `${code}\n`, { mode: 0o600, flag: 'wx' })
    return code
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return (await readFile(path, 'utf8')).trim()
  }
}
