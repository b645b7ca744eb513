/** An emoji as events and messages carry it; one of a community's own has an id. */
export interface Emoji {
  id: string | null
  name: string | null
}

/**
 * The sign that was meant: hands of every colour are one sign, and the selectors that only choose how it is drawn are left
 * out. An emoji of a community's own is its id.
 */
export const signOf = ({ id, name }: Emoji): string =>
  id ?? (name ?? '').replaceAll(/[\u{1f3fb}-\u{1f3ff}\u{fe0e}\u{fe0f}]/gu, '')

/** An emoji as routes want it. */
export const routeOf = ({ id, name }: Emoji): string =>
  encodeURIComponent(id ? `${name ?? 'emoji'}:${id}` : (name ?? ''))
