import type { FakeTelegram } from './open.ts'

/** An answer of the Bot API as it stands on the wire. */
export interface Answered {
  status: number
  result?: Record<string, unknown>
  description?: string
  parameters?: Record<string, number>
}

/** Calls a method as the documentation says, without any library: JSON, or a form with files. */
export async function call(
  fake: FakeTelegram,
  method: string,
  fields: Record<string, unknown> = {},
  files: Record<string, Uint8Array<ArrayBuffer>> = {},
): Promise<Answered> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const [name, bytes] of Object.entries(files)) form.set(name, new Blob([bytes]), `${name}.bin`)
  const hasFiles = Object.keys(files).length > 0
  const response = await fetch(`${fake.apiRoot}/bot${fake.token}/${method}`, {
    method: 'POST',
    ...(hasFiles ? { body: form } : { body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } }),
  })
  const said = (await response.json()) as Omit<Answered, 'status'>
  return { status: response.status, ...said }
}

/** What a call that must fail was answered with. */
export async function refused(...asked: Parameters<typeof call>): Promise<string> {
  const { status, description } = await call(...asked)
  return `${status} ${description ?? 'ok'}`
}
