import { everyComponent } from '../forms/components.ts'
import type { Wire } from '../refusal.ts'
import type { FakeChannel, FakeRole, FakeUser, ShownModal, World } from '../world.ts'
import { type Named, nothingNamed } from './interact.ts'
import { isUpload, type Upload, upload } from './upload.ts'

/** What a person puts into a field of a form, or chooses in a menu. */
export type Choice = string | FakeChannel | FakeRole | FakeUser | { user: FakeUser }
export type FieldValue = string | boolean | readonly Choice[] | readonly Upload[]

/** The ids (or values) of what was chosen in a menu, checked as a client checks them; things are noted in `named`. */
export function choose(menu: Wire, chosen: readonly Choice[], named: Named): string[] {
  const id = String(menu.custom_id)
  const most = Number(menu.max_values ?? 1)
  const least = menu.required === false ? 0 : Number(menu.min_values ?? 1)
  if (chosen.length < least || chosen.length > most) throw new Error(`"${id}" takes ${least} to ${most} choices`)
  return chosen.map((each) => {
    if (typeof each === 'string') {
      const values = ((menu.options as { value: string }[] | undefined) ?? []).map((option) => option.value)
      if (!values.includes(each)) throw new Error(`"${each}" is no option of "${id}"`)
      return each
    }
    if ('overwrites' in each && menu.type === 8) {
      const types = menu.channel_types as number[] | null | undefined
      if (types?.length && !types.includes(each.type)) throw new Error(`"${id}" does not list this kind of channel`)
      named.channels.push(each)
      return each.id
    }
    if ('permissions' in each && [6, 7].includes(Number(menu.type))) {
      named.roles.push(each)
      return each.id
    }
    const user = 'user' in each ? each.user : 'dms' in each ? each : undefined
    if (!user || ![5, 7].includes(Number(menu.type))) throw new Error(`"${id}" does not list this`)
    named.users.push(user)
    return user.id
  })
}

function checkText(field: Wire, text: string): void {
  const { length } = [...text]
  const id = String(field.custom_id)
  if (!length && field.required !== false) throw new Error(`"${id}" must be filled in`)
  if (length > Number(field.max_length ?? 4000)) throw new Error(`"${id}" takes no text of ${length} characters`)
  if (length && length < Number(field.min_length ?? 0)) throw new Error(`"${id}" needs more text`)
}

function files(world: World, field: Wire, value: FieldValue | undefined, named: Named): string[] {
  const given = Array.isArray(value) ? value.filter(isUpload) : []
  const least = field.required === false ? 0 : Number(field.min_values ?? 1)
  if (given.length < least || given.length > Number(field.max_values ?? 1)) {
    throw new Error(`"${String(field.custom_id)}" takes another number of files`)
  }
  return given.map((each) => {
    const file = upload(world, each, true)
    named.files.push(file)
    return file.id
  })
}

function fieldAnswer(world: World, field: Wire, value: FieldValue | undefined, named: Named): Wire {
  const base = { type: field.type, id: field.id ?? 0, custom_id: field.custom_id }
  if (field.type === 4) {
    const text = typeof value === 'string' ? value : String(field.value ?? '')
    checkText(field, text)
    return { ...base, value: text }
  }
  if (field.type === 19) return { ...base, values: files(world, field, value, named) }
  if (field.type === 23) return { ...base, value: value === true }
  const chosen = typeof value === 'string' ? [value] : ((value ?? preset(field)) as readonly Choice[])
  if (field.type === 21) return { ...base, value: choose(field, chosen, named)[0] ?? null }
  return { ...base, values: choose(field.type === 22 ? { max_values: 10, ...field } : field, chosen, named) }
}

/** What a menu holds before anybody touches it. */
const preset = (field: Wire): string[] =>
  ((field.options as { value: string; default?: boolean }[] | undefined) ?? [])
    .filter((each) => each.default)
    .map((each) => each.value)

/** The answers of a form as a client sends them; fields left out keep what the bot put in. */
export function fillForm(world: World, modal: ShownModal, values: Record<string, FieldValue>) {
  const named = nothingNamed()
  const ids = everyComponent(modal.components).flatMap((each) => (each.custom_id ? [String(each.custom_id)] : []))
  const strange = Object.keys(values).find((id) => !ids.includes(id))
  if (strange !== undefined) throw new Error(`The form has no field "${strange}"`)
  const answered = (field: Wire) => fieldAnswer(world, field, values[String(field.custom_id)], named)
  const components = modal.components.map((each) => {
    if (each.type === 18) return { type: 18, id: each.id ?? 0, component: answered(each.component as Wire) }
    if (each.type === 1) return { type: 1, id: each.id ?? 0, components: (each.components as Wire[]).map(answered) }
    return { type: each.type, id: each.id ?? 0 }
  })
  return { components, named }
}
