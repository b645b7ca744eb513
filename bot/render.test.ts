import { expect, test } from 'vitest'
import { words } from '#core/chat.ts'
import { render, renderForm } from './render.ts'

test('a message is put into words, its buttons into labels, and nothing is left out', () => {
  const outgoing = render(
    {
      lines: [words('tell.withdrawn', { number: 3 }), words('tell.because', { reason: words('reason.quality') })],
      chips: [words('mood.calm')],
      progress: 0.5,
      buttons: [
        [{ label: words('button.stop'), command: 'review', options: { do: 'stop', film: 'f' }, style: 'danger' }],
      ],
      reactions: ['👍'],
      spoiler: true,
    },
    'en',
  )
  expect(outgoing).toEqual({
    text: 'Dream 3 is withdrawn.\nReason: Not good enough yet',
    chips: ['calm'],
    progress: 0.5,
    attachments: [],
    buttons: [[{ label: 'Stop it', command: 'review', options: { do: 'stop', film: 'f' }, style: 'danger' }]],
    reactions: ['👍'],
    spoiler: true,
    links: [],
    selects: [],
    inPlace: false,
    notify: false,
  })
})

test('what people wrote is shown as they wrote it', () => {
  const telling = '<b>{number}</b> \\an8 \u2067rtl'
  expect(render({ lines: [words('review.telling', { telling, credit: 'c' })] }, 'en').text).toContain(telling)
})

test('a language without a sentence speaks English', () => {
  expect(render({ lines: [words('tell.withdrawn', { number: 3 })] }, 'zh-CN').text).not.toBe('')
  const form = renderForm({ title: words('form.dream.heading'), fields: [], command: 'dream', options: {} }, 'ar')
  expect(form.title).not.toBe('')
})

test('commands are named as their reader sees them, and what people wrote stays as it is', () => {
  const message = { lines: [words('help.end'), words('help.line', { command: 'dream', about: 'I said /dream' })] }
  expect(render(message, 'fr').text).toContain('/withdraw')
  const { text } = render(message, 'fr', 'own')
  expect(text).toContain('/retirer')
  expect(text).toContain('/rêve')
  expect(text).toContain('I said /dream')
})
