import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { type Publisher, withinRules } from '../publisher.ts'

const rules = {
  maxSeconds: 600,
  maxBytes: 2 ** 31,
  maxCaption: 2200,
  maxHashtags: 30,
  byHand: true,
  readable: 'never' as const,
}

/**
 * Networks without an official way in: a person gets the file and the caption in chat, posts them and answers with the
 * link. Nothing is ever sent from here.
 */
export const handOver: Publisher = {
  id: 'hand-over',
  settings: z.object({}),
  rules,
  inspect: (draft) => withinRules('hand-over', rules, draft),
  async send() {
    throw new Fault('hand-over/by-hand', 'a person posts this one', { tell: 'fault.byHand' })
  },
}
