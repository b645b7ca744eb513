import { describe, expect, it } from 'vitest'
import type { Language } from '#core/story.ts'
import { tellStory } from './storyboard.ts'
import { understand } from './understand.ts'

const thingsOf = (telling: string, language: Language) => understand(telling, { language }).things.map(({ id }) => id)

describe('everybody', () => {
  it.each([
    ['en', 'I was in a theatre. Everyone laughed.'],
    ['es', 'Estaba en la escuela. Todos se reían. Luego lloré.'],
    ['pt-BR', 'Eu estava na rua. Todo mundo ria.'],
    ['fr', 'J’étais dans la rue. Tous riaient.'],
    ['de', 'Ich war in der Schule. Alle lachten.'],
    ['de', 'Ich war in der Schule. Dann lachten alle.'],
    ['it', 'Ero in strada. Tutti ridevano.'],
    ['ru', 'Я был в школе. Все смеялись.'],
    ['pl', 'Byłem w szkole. Wszyscy się śmiali.'],
    ['tr', 'Okuldaydım. Herkes gülüyordu.'],
    ['ar', 'كنت في المدرسة. الجميع يضحك.'],
    ['ja', '学校にいた。みんなが笑っていた。'],
    ['zh-CN', '我在学校里。大家都在笑。'],
  ] as const)('is a crowd that does what is told, in %s: %s', (language, telling) => {
    const understanding = understand(telling, { language })
    expect(understanding.things).toContainEqual(expect.objectContaining({ id: 'crowd', many: true }))
    const { cards } = tellStory(telling, understanding, { seed: 7 })
    expect(cards).toContainEqual(expect.objectContaining({ hero: 'crowd', action: 'laugh' }))
  })

  it.each([
    ['de', 'Alle Katzen lachten. Die Hunde lachten alle.'],
    ['de', 'Wir lachten alle.'],
    ['it', 'Tutti i gatti ridevano. Ridevamo tutti.'],
    ['es', 'Todos los gatos se reían. Todos nos reímos.'],
    ['ru', 'Все кошки смеялись. Все горело.'],
    ['ja', '猫がみんな踊った。'],
    ['en', 'The cats laughed. Everyone was gone. Everybody was a rabbit.'],
  ] as const)('is nobody where it is all of something, us, or gone, in %s: %s', (language, telling) => {
    expect(thingsOf(telling, language)).not.toContain('crowd')
  })
})
