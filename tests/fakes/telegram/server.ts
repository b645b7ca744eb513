import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { albumMethods } from './albums.ts'
import { answeringMethods } from './answering.ts'
import { readCall } from './body.ts'
import { editingMethods } from './editing.ts'
import type { FaultAnswer, Floods, PlannedFault } from './faults.ts'
import { lookingMethods } from './looking.ts'
import type { Method } from './method.ts'
import { type Polls, webhookMethods } from './polling.ts'
import { Refusal, tooManyRequests } from './refusal.ts'
import { sendingMethods } from './sending.ts'
import { settingsMethods } from './settings.ts'
import type { Call } from './state.ts'
import type { World } from './world.ts'

const methods: Record<string, Method> = {
  ...settingsMethods,
  ...sendingMethods,
  ...albumMethods,
  ...editingMethods,
  ...answeringMethods,
  ...lookingMethods,
  ...webhookMethods,
}
/** Bot API: "All methods in the Bot API are case-insensitive". */
const nameOf = new Map([...Object.keys(methods), 'getUpdates'].map((name) => [name.toLowerCase(), name]))

/** What the door needs beside the world. */
export interface Door {
  world: World
  polls: Polls
  floods: Floods
  planned: PlannedFault[]
  calls: Call[]
  isRevoked(): boolean
}

function say(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' })
  response.end(text)
}

/** Answers with what goes wrong. */
function fail(answer: FaultAnswer, call: Call, response: ServerResponse): void {
  if (answer === 'hang') return
  if (answer === 'drop') {
    response.destroy()
    return
  }
  if (typeof answer === 'object' && 'retryAfterSeconds' in answer) {
    const refusal = tooManyRequests(answer.retryAfterSeconds)
    call.status = refusal.status
    say(response, refusal.status, refusal.answer)
    return
  }
  const status = typeof answer === 'number' ? answer : answer.status
  call.status = status
  const html = typeof answer === 'number' ? `<html><body><h1>${status}</h1></body></html>` : answer.html
  say(response, status, html)
}

function takeFault(planned: PlannedFault[], method: string): PlannedFault | undefined {
  const found = planned.find((each) =>
    each.method ? each.method === method : !['getUpdates', 'file'].includes(method),
  )
  if (!found) return undefined
  found.times -= 1
  if (found.times <= 0) planned.splice(planned.indexOf(found), 1)
  return found
}

/** Everything that counts as speaking: Bots FAQ; edits count in practice. */
const speaks = (method: string): boolean => /^(?:send|edit)/.test(method) && method !== 'sendChatAction'

async function perform(
  door: Door,
  call: Call,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<unknown> {
  const { world, polls, floods } = door
  const fields = await readCall(request, url)
  call.fields = fields.raw
  call.files = [...fields.files.keys()]
  for (const [name, value] of Object.entries(fields.raw)) {
    if (value.includes('[object Object]')) world.problems.push(`${call.method}: ${name} is "[object Object]"`)
  }
  if (door.isRevoked()) throw new Refusal(401, 'Unauthorized')
  if (call.method === 'getUpdates') {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    if (response.destroyed) return []
    return await polls.poll(fields, gone.signal)
  }
  if (speaks(call.method)) {
    const chatId = fields.text('chat_id') ?? ''
    const seconds = floods.secondsToWait(chatId, chatId.startsWith('-'))
    if (seconds !== undefined) throw tooManyRequests(seconds)
  }
  return methods[call.method]!(world, fields)
}

async function answerCall(
  door: Door,
  asked: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const call: Call = { method: nameOf.get(asked.toLowerCase()) ?? asked, fields: {}, files: [] }
  door.calls.push(call)
  try {
    if (!nameOf.has(asked.toLowerCase())) {
      door.world.problems.push(`the pretended Telegram has no method ${asked}`)
      request.resume()
      throw new Refusal(404, 'Not Found')
    }
    const fault = takeFault(door.planned, call.method)
    if (fault?.effect === 'none') {
      request.resume()
      if (fault.answer !== 'drop' && fault.answer !== 'hang') await new Promise((resolve) => request.on('end', resolve))
      fail(fault.answer, call, response)
      return
    }
    const result = await perform(door, call, request, response, url)
    if (fault) {
      fail(fault.answer, call, response)
      return
    }
    call.status = 200
    say(response, 200, { ok: true, result })
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`)
    if (!(error instanceof Refusal)) door.world.problems.push(`${call.method}: ${String(error)}`)
    call.status = refusal.status
    call.description = refusal.message
    say(response, refusal.status, refusal.answer)
  }
}

/** Bot API, File: https://api.telegram.org/file/bot<token>/<file_path>. */
function download({ world, planned, calls, isRevoked }: Door, path: string, response: ServerResponse): void {
  const call: Call = { method: 'file', fields: { path }, files: [] }
  calls.push(call)
  const fault = takeFault(planned, 'file')
  if (fault) {
    fail(fault.answer, call, response)
    return
  }
  if (isRevoked()) {
    say(response, 401, new Refusal(401, 'Unauthorized').answer)
    return
  }
  const link = world.links.get(path)
  if (!link || link.endsAt < world.clock.now()) {
    say(response, 404, new Refusal(404, 'Not Found').answer)
    return
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': link.file.bytes.length })
  response.end(link.file.bytes)
}

/** The Bot API's front door, on this machine only. */
export async function listen(door: Door): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(decodeURI(url.pathname)) ?? []
    if (token !== door.world.token) {
      // A token that is none answers 404, one that is unknown 401.
      const refusal = /^\d+:[\w-]{30,}$/.test(token ?? '')
        ? new Refusal(401, 'Unauthorized')
        : new Refusal(404, 'Not Found')
      request.resume()
      say(response, refusal.status, refusal.answer)
    } else if (file) download(door, rest, response)
    else void answerCall(door, rest, request, response, url)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the pretended Telegram has no port')
  return { server, port: address.port }
}
