import { z } from 'zod'
import { flagsOf } from '../forms/message.ts'
import { readModal } from '../forms/modal.ts'
import { change, post, remove } from '../post.ts'
import { invalid, Refusal, read, unknown, type Wire } from '../refusal.ts'
import { restMessageView } from '../views.ts'
import type { FakeInteraction, FakeMessage } from '../world.ts'
import { type Call, type Route, route } from './route.ts'

/** A first answer must come within this (documentation: Receiving and Responding, Interaction Callback). */
export const answerMilliseconds = 3000

const callbackForm = z.looseObject({ type: z.number(), data: z.looseObject({ flags: z.number().nullish() }).nullish() })

/** Which first answers an interaction takes; a form cannot answer a form, and only components have a message to update. */
function allowedTypes(interaction: FakeInteraction): number[] {
  const updates = interaction.source ? [6, 7] : []
  return [4, 5, ...(interaction.type === 5 ? [] : [9]), ...updates]
}

function callback(call: Call): unknown {
  const { world, path, query, body } = call
  const interaction = world.interactions.get(path.token ?? '')
  if (!interaction || interaction.id !== path.interaction) throw unknown.interaction()
  if (interaction.ack) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
  const afterMilliseconds = world.clock.now() - interaction.sentAt
  if (afterMilliseconds > answerMilliseconds) throw unknown.interaction()
  const { type, data } = read(callbackForm, body)
  if (!allowedTypes(interaction).includes(type)) {
    throw invalid(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowedTypes(interaction).join(', ')}}.`)
  }
  const ephemeral = (type === 4 || type === 5) && ((data?.flags ?? 0) & flagsOf.ephemeral) !== 0
  answer(call, interaction, type, ephemeral)
  interaction.ack = { type, at: world.clock.now(), afterMilliseconds, ephemeral }
  return query.get('with_response') === 'true' ? responseOf(call, interaction, type) : undefined
}

function answer({ world, body, files }: Call, interaction: FakeInteraction, type: number, ephemeral: boolean): void {
  const data = (body as { data?: unknown }).data
  if (type === 4) interaction.original = say(interaction, { world, body: data, files }, ephemeral)
  if (type === 5) {
    interaction.original = say(interaction, { world, body: {}, files: [] }, ephemeral, true)
    interaction.thinking = true
  }
  if (type === 6 || type === 7) interaction.original = interaction.source!
  if (type === 7) change(world, interaction.source!, data, files)
  if (type === 9) {
    const { custom_id, title, components } = readModal(data)
    interaction.modal = { customId: custom_id, title, components }
  }
}

type Said = Pick<Call, 'world' | 'body' | 'files'>

function say(interaction: FakeInteraction, { world, body, files }: Said, ephemeral: boolean, loading = false) {
  const { channel, user, id, type, name } = interaction
  if (!world.channels.has(channel.id)) throw unknown.channel()
  return post(world, {
    channel,
    author: world.bot,
    body,
    files,
    loading,
    type: type === 2 ? 20 : interaction.source ? 19 : 0,
    onlyFor: ephemeral ? user : undefined,
    interaction: { id, type, user, ...(name === undefined ? {} : { name }) },
    repliesTo: type === 2 ? undefined : interaction.source,
  })
}

function responseOf({ world }: Call, interaction: FakeInteraction, type: number): Wire {
  const message = type === 9 ? undefined : interaction.original
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message ? { response_message_id: message.id } : {}),
      response_message_loading: interaction.thinking,
      response_message_ephemeral: message?.onlyFor !== undefined,
    },
    resource: { type, ...(message ? { message: restMessageView(world, message) } : {}) },
  }
}

/** The interaction of a token: 50027 when it is over 15 minutes old, 10015 before the first answer. */
function ofToken({ world, path }: Call): FakeInteraction {
  const interaction = world.interactions.get(path.token ?? '')
  if (path.application !== world.applicationId || !interaction) throw unknown.webhook()
  if (world.clock.now() - interaction.sentAt > 15 * 60_000) throw new Refusal(401, 50027, 'Invalid Webhook Token')
  if (!interaction.ack) throw unknown.webhook()
  return interaction
}

/** Directly after a deferred answer a follow-up takes its place, and its privacy (documentation: Create Followup Message). */
function followUp(call: Call): unknown {
  const { world, body, files } = call
  const interaction = ofToken(call)
  if (interaction.thinking && interaction.original && !interaction.original.deleted) {
    interaction.thinking = false
    return restMessageView(world, change(world, interaction.original, body, files))
  }
  const { flags } = read(z.looseObject({ flags: z.number().nullish() }), body ?? {})
  const message = say(interaction, call, ((flags ?? 0) & flagsOf.ephemeral) !== 0)
  interaction.followUps.push(message)
  return restMessageView(world, message)
}

/** `@original`, or an id of what this interaction was answered with. Ephemeral messages are reached only this way. */
function answerOf(call: Call): { interaction: FakeInteraction; message: FakeMessage } {
  const interaction = ofToken(call)
  const { original, followUps } = interaction
  const wanted = call.path.message
  const own = [...(original ? [original] : []), ...followUps]
  const message = wanted === '@original' ? original : own.find((each) => each.id === wanted)
  if (!message || message.deleted) throw unknown.message()
  return { interaction, message }
}

function edit(call: Call): unknown {
  const { interaction, message } = answerOf(call)
  change(call.world, message, call.body, call.files)
  if (message === interaction.original) interaction.thinking = false
  return restMessageView(call.world, message)
}

function erase(call: Call): void {
  const { interaction, message } = answerOf(call)
  if (message === interaction.original) interaction.thinking = false
  remove(call.world, message)
}

const hook = '/webhooks/{application}/{token}'

/** These routes carry no bot token: who knows the interaction's token may use them. */
export const interactionRoutes: Route[] = [
  route('POST /interactions/{interaction}/{token}/callback', callback, true),
  route(`POST ${hook}`, followUp, true),
  route(`GET ${hook}/messages/{message}`, (call) => restMessageView(call.world, answerOf(call).message), true),
  route(`PATCH ${hook}/messages/{message}`, edit, true),
  route(`DELETE ${hook}/messages/{message}`, erase, true),
]
