import type { OutgoingForm } from '../platform.ts'

/** What the page and its server say to each other. */

export const chats = ['own', 'review'] as const
/** The person's own chat, and the one in which films are reviewed. */
export type Chat = (typeof chats)[number]

export const roles = ['member', 'moderator', 'admin'] as const
/** As whom the person at the page acts: it is their own machine, they choose. */
export type Role = (typeof roles)[number]

export interface ShownAttachment {
  url: string
  as: 'video' | 'image' | 'document'
  name: string
  poster?: string
  captions?: string
}

/** A line of a chat as it is shown; the same id again is the same line, changed. */
export interface Line {
  id: string
  chat: Chat
  by: 'person' | 'house'
  at: string
  text: string
  chips: string[]
  /** 0 to 1 */
  progress?: number
  attachments: ShownAttachment[]
  buttons: { label: string; style: 'primary' | 'danger' | 'plain' }[][]
  links: { label: string; url: string }[]
  selects: { label: string; choices: { value: string; label: string }[]; chosen: string[]; most: number }[]
  reactions: { sign: string; mine: boolean }[]
  spoiler: boolean
  /** The button that answered it for good. */
  settled?: string
  /** The film that is decided here. */
  film?: string
  /** The dream whose making it shows. */
  making?: number
  /** The dream of which it asks whether it was understood. */
  confirms?: number
}

/** How things stand, so that nothing is offered that is over. */
export interface Standing {
  /** Films under review. */
  films: string[]
  /** Numbers of the dreams that are being made. */
  making: number[]
  /** Numbers of the dreams that can still be put right. */
  correctable: number[]
}

export interface FormView extends OutgoingForm {
  chat: Chat
}

export interface CommandView {
  name: string
  about: string
  allow: string
  options: { name: string; about: string; choices: { value: string; label: string }[] }[]
}

/** Everything a page shows when it opens. */
export interface Opened {
  language: string
  sentences: Record<string, string>
  commands: CommandView[]
  lines: Line[]
  standing: Standing
}

/** A film as the gallery and the journal show it. */
export interface FilmView {
  id: string
  title: string
  /** The day, as YYYY-MM-DD. */
  day: string
  number: number
  state?: string
  credit?: string
  caption?: string
  telling?: string
  /** For its dreamer alone: nothing of it is published. */
  isPrivate?: boolean
  video?: ShownAttachment
  /** Its page in the gallery. */
  page?: string
}

/** How a call came out: answers come as lines; a form is for whoever asked. */
export interface Answered {
  form?: FormView
}

export type PageEvent = { what: 'line'; line: Line } | { what: 'standing'; standing: Standing }
