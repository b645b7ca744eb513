import { type Button, type Place, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Communities, type Community } from '#models/community.ts'
import { giveCode, takeCode } from '#models/one-time-code.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { change } from '../parts/notes.ts'
import { connect } from './channel.ts'
import { showElsewhere } from './previews.ts'
import { needsChannel, setupButton, show, ways } from './screen.ts'

/** The chat a call was made in, for everybody in it. */
const placeOf = ({ place, room = place }: Call): Place => {
  const { platform, chat, thread } = room
  return { platform, chat, ...(thread ? { thread } : {}) }
}

/** What the bot lacks there, as lines; that it lacks nothing is said as well. */
export async function lacksIn(place: Place, use: 'review' | 'post', tools: CommandTools): Promise<Words[]> {
  const lacks = await tools.chats.missing(place, use)
  return lacks.length === 0 ? [words('setup.lacksNothing')] : lacks.map((lack) => words('setup.lacks', { lack }))
}

async function setReviewChat(call: Call, place: Place, of: Community, tools: CommandTools): Promise<Community> {
  const where = await tools.chats.nameOf(place)
  const community = await change(call, 'review-chat', { reviewPlace: place }, { where }, of)
  await showElsewhere({ community }, tools)
  return community
}

const elsewhere = setupButton(words('setup.elsewhere'), { do: 'elsewhere' })

/** Which chat shows what waits for approval. */
export async function review(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { channel } = call.options
  let { community } = call
  if (channel && call.picks) {
    const place = { platform: call.place.platform, chat: channel }
    if (!(await tools.chats.decides(place, call.by.remote)))
      throw new Fault('setup/not-yours', 'a channel of others', { tell: 'fault.notYourPlace' })
    community = await setReviewChat(call, place, community, tools)
  }
  const { reviewPlace } = community
  const here: Button = setupButton(words('setup.review.here'), { do: 'here' })
  await show(call, say, {
    lines: [
      words('setup.review.ask'),
      ...(reviewPlace
        ? [
            words('setup.now', { value: await tools.chats.nameOf(reviewPlace) }),
            ...(await lacksIn(reviewPlace, 'review', tools)),
          ]
        : []),
    ],
    selects: call.picks
      ? [
          {
            name: 'channel',
            kind: 'channel',
            label: words('setup.review.choose'),
            chosen: reviewPlace?.platform === call.place.platform ? [reviewPlace.chat] : [],
            command: 'setup',
            options: { do: 'review' },
          },
        ]
      : [],
    buttons: [call.picks ? [elsewhere] : [here, elsewhere], ways('review')],
  })
}

/** The chat in which the button was pressed shows the reviews. */
export async function here(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const community = await setReviewChat(call, placeOf(call), call.community, tools)
  await review({ ...call, community, options: {} }, say, tools)
}

/** A code for a community that nobody but the caller can use. */
const ownCode = (community: Community, { by: { platform, remote } }: Call): Promise<string> =>
  giveCode({ what: 'chat', community: community._id, only: { platform, remote } })

/** A code that is typed in another chat, and makes it part of this community. Whoever reads along cannot use it. */
export async function codeForElsewhere(call: Call, say: Say): Promise<void> {
  const isSeen = call.seenBy === 'everybody'
  const code = await (isSeen
    ? ownCode(call.community, call)
    : giveCode({ what: 'chat', community: call.community._id }))
  await show(call, say, {
    lines: [words('setup.chatCode', { code }), ...(isSeen ? [words('setup.chatCodeYours')] : [])],
    buttons: [ways('review')],
  })
}

/** The community that a code was given in. @throws Fault `setup/no-code`, `setup/taken` */
async function communityBehind(code: string, { community: here, by }: Call): Promise<Community> {
  const taken = await takeCode(code)
  const proves = taken?.what === 'chat' ? taken : undefined
  const isTheirs = !proves?.only || (proves.only.platform === by.platform && proves.only.remote === by.remote)
  const community = proves && isTheirs ? await Communities.findById(proves.community).lean<Community>() : null
  if (!community) throw new Fault('setup/no-code', 'the code is unknown or too old', { tell: 'fault.noChatCode' })
  if (here.servedAt && here._id !== community._id)
    throw new Fault('setup/taken', 'the chat is part of another community', { tell: 'fault.chatTaken' })
  return community
}

/** A code was typed in this chat: what shall the chat be? Buttons carry a fresh code, since anybody can send a button's call. */
export async function takeChat(call: Call, code: string, say: Say): Promise<void> {
  const community = await communityBehind(code, call)
  const chat = await ownCode(community, call)
  const as = (what: string, label: Words): Button => setupButton(label, { do: 'take', as: what, chat })
  await say({
    lines: [words('setup.takeAsk', { name: community.name })],
    buttons: [
      [as('review', words('setup.as.review')), as('home', words('setup.as.home'))],
      needsChannel(call.place.platform) ? [as('post', words('setup.as.post'))] : [],
    ].filter((row) => row.length > 0),
  })
}

/** This place's own community goes on as a further home of the other. */
async function addHome(call: Call, to: Community, tools: CommandTools): Promise<Community> {
  const { _id, platform, remote } = call.community
  const isThere = to.also.some((each) => each.platform === platform && each.remote === remote)
  if (_id === to._id || isThere) return to
  const where = await tools.chats.nameOf(placeOf(call))
  return change(call, 'home', { also: [...to.also, { platform, remote }] }, { where }, to)
}

async function takeForPosts(call: Call, community: Community, say: Say, tools: CommandTools): Promise<void> {
  const lacks = await connect(call, placeOf(call), community, tools)
  if (lacks.length === 0) {
    await show(call, say, { lines: [words('setup.taken.post', { name: community.name })] })
    return
  }
  // The code is used up; what is mended in the meantime is tried with another.
  const chat = await ownCode(community, call)
  await show(call, say, {
    lines: lacks.map((lack) => words('setup.lacks', { lack })),
    buttons: [[setupButton(words('setup.again'), { do: 'take', as: 'post', chat }, 'primary')]],
  })
}

/** The chat becomes what was chosen. */
export async function take(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const community = await communityBehind(call.options.chat ?? '', call)
  const place = placeOf(call)
  if (call.options.as === 'home') {
    await addHome(call, community, tools)
    await show(call, say, { lines: [words('setup.taken.home', { name: community.name })] })
    return
  }
  if (call.options.as === 'post') return takeForPosts(call, community, say, tools)
  // Where a channel is only a part of its place, calls name the place: it has to be known as well.
  const known = call.community.remote === place.chat ? community : await addHome(call, community, tools)
  await setReviewChat(call, place, known, tools)
  await show(call, say, {
    lines: [words('setup.taken.review', { name: community.name }), ...(await lacksIn(place, 'review', tools))],
  })
}
