import { type Button, type Message, type Select, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { hasSentence } from '#locales/translate.ts'
import { type Account, Accounts } from '#models/account.ts'
import { Catalogue, type CatalogueEntry } from '#models/catalogue.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { change } from '../parts/notes.ts'
import { channelNamed, connect } from './channel.ts'
import { needsChannel, setupButton, show, standingsOf, ways } from './screen.ts'

/** Networks that the workers say are ready, by name. What an older version left in the catalogue has no name any more. */
async function readyTargets(): Promise<string[]> {
  const entries = await Catalogue.find({ shelf: 'publisher' }).sort({ _id: 1 }).lean<CatalogueEntry[]>()
  return entries
    .filter(({ name, needs }) => needs.length === 0 && hasSentence(`target.${name}`))
    .map(({ name }) => name)
}

async function withTargets(call: Call, ready: readonly string[]): Promise<Community> {
  const { targets: chosen } = call.options
  if (chosen === undefined) return call.community
  const targets = chosen.split(',').filter((each) => ready.includes(each))
  return change(call, 'targets', { targets }, { targets: targets.join(',') })
}

/** What is needed to choose a channel for a target: a menu, a form, or a visit to the other platform. */
function channelChoice(
  call: Call,
  target: string,
  chosen: string | undefined,
): Pick<Message, 'lines' | 'buttons' | 'selects'> {
  const label = words('setup.targets.channel', { target: words(`target.${target}`) })
  if (call.place.platform !== target)
    return {
      lines: [words('setup.targets.elsewhere', { target: words(`target.${target}`) })],
      buttons: [[setupButton(words('setup.elsewhere'), { do: 'elsewhere' })]],
    }
  const options = { do: 'channel', of: target }
  if (!call.picks) return { lines: [], buttons: [[setupButton(label, options)]] }
  const select: Select = {
    name: 'channel',
    kind: 'channel',
    label,
    chosen: chosen ? [chosen] : [],
    command: 'setup',
    options,
  }
  return { lines: [], selects: [select] }
}

/** Where films go, and into which channel of it. */
export async function targets(call: Call, say: Say, tools: CommandTools, lacks: Words[] = []): Promise<void> {
  const ready = await readyTargets()
  const community = await withTargets(call, ready)
  const accounts = await Accounts.find({ community: community._id }).lean<Account[]>()
  const channels = community.targets
    .filter(needsChannel)
    .map((target) => channelChoice(call, target, accounts.find((each) => each.publisher === target)?.remote))
  const [standing] = (await standingsOf(community, tools)).slice(-1)
  const menu: Select = {
    name: 'targets',
    kind: 'choice',
    label: words('setup.step.targets'),
    choices: ready.map((name) => ({ value: name, label: words(`target.${name}`) })),
    chosen: community.targets,
    most: Math.max(2, ready.length),
    command: 'setup',
    options: { do: 'targets' },
  }
  const buttons: Button[][] = channels.flatMap((each) => each.buttons ?? [])
  await show(call, say, {
    lines: [
      words(ready.length > 0 ? 'setup.targets.ask' : 'setup.targets.none'),
      ...(standing ? [words('setup.now', { value: standing.value })] : []),
      ...channels.flatMap((each) => each.lines),
      ...lacks,
    ],
    selects: [...(ready.length > 0 ? [menu] : []), ...channels.flatMap((each) => each.selects ?? [])],
    buttons: [...buttons, ways('targets')],
  })
}

const ask = (target: string, say: Say): Promise<void> =>
  say.form({
    title: words('form.channel.heading', { target: words(`target.${target}`) }),
    fields: [{ name: 'channel', label: words('form.channel.name'), value: '', long: false, needed: true }],
    command: 'setup',
    options: { do: 'channel', of: target },
  })

/** A channel was chosen, by menu or by name. What the bot lacks there is said, and then nothing is changed. */
export async function channel(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { of: target = '', channel: said } = call.options
  if (!needsChannel(target) || call.place.platform !== target)
    throw new Fault('setup/no-target', `no channels of ${target} here`, { tell: 'fault.unexpected' })
  if (said === undefined) return ask(target, say)
  const chat = channelNamed(said)
  if (!chat) throw new Fault('setup/no-channel', `${said} names no channel`, { tell: 'fault.noChannel' })
  const lacks = await connect(call, { platform: target, chat }, call.community, tools)
  const community = (await Communities.findById(call.community._id).lean<Community>()) ?? call.community
  const lines = lacks.map((lack) => words('setup.lacks', { lack }))
  await targets({ ...call, community, options: {} }, say, tools, lines)
}
