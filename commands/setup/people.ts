import { type Button, words } from '#core/chat.ts'
import type { Community } from '#models/community.ts'
import { type Member, Members } from '#models/member.ts'
import type { Call, Say } from '../command.ts'
import { change } from '../parts/notes.ts'
import { personNamed } from '../parts/person.ts'
import { setupButton, show, ways } from './screen.ts'

const mostNamed = 10

const chosenIn = (list: string): string[] => list.split(',').filter((each) => each !== '')

const name = (call: Call, moderators: Community['moderators']): Promise<Community> =>
  change(call, 'moderators', { moderators }, { roles: moderators.roles.length, people: moderators.people.length })

/** What was chosen in the menus, or the one whose button was pressed to be no moderator any more. */
async function changed(call: Call): Promise<Community> {
  const { moderators } = call.community
  const { roles, people, not } = call.options
  if (roles !== undefined) return name(call, { ...moderators, roles: chosenIn(roles) })
  if (people !== undefined) return name(call, { ...moderators, people: chosenIn(people) })
  if (not !== undefined && moderators.people.includes(not))
    return name(call, { ...moderators, people: moderators.people.filter((each) => each !== not) })
  return call.community
}

/** Somebody becomes a moderator, named by an option. */
export async function addModerator(call: Call, who: string): Promise<Community> {
  const { remote } = await personNamed(call, who)
  const { moderators } = call.community
  return name(call, { ...moderators, people: [...new Set([...moderators.people, remote])] })
}

/** Where there are no menus, those who were named stand on buttons that take it back. */
async function namedButtons({ _id, moderators }: Community): Promise<Button[]> {
  const known = await Members.find({ community: _id, remote: { $in: moderators.people } }).lean<Member[]>()
  return known.map((member) =>
    setupButton(words('setup.moderators.not', { name: member.name }), { do: 'moderators', not: member.remote }),
  )
}

/** Who decides beside those whom the platform's own rights make admins. */
export async function moderators(call: Call, say: Say): Promise<void> {
  const community = await changed(call)
  const { roles, people } = community.moderators
  const menu = { command: 'setup', options: { do: 'moderators' }, most: mostNamed }
  const named = call.picks ? [] : await namedButtons(community)
  await show(call, say, {
    lines: [
      words('setup.moderators.ask'),
      ...(call.picks ? [] : [words('setup.moderators.how')]),
      words('setup.now', { value: words('setup.moderators.are', { roles: roles.length, people: people.length }) }),
    ],
    selects: call.picks
      ? [
          { ...menu, name: 'roles', kind: 'role', label: words('setup.moderators.roles'), chosen: roles },
          { ...menu, name: 'people', kind: 'user', label: words('setup.moderators.people'), chosen: people },
        ]
      : [],
    buttons: [named.slice(0, 5), named.slice(5, 10), ways('moderators')].filter((row) => row.length > 0),
  })
}
