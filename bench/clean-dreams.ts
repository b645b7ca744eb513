import type { Language, Mood } from '#core/story.ts'

interface CleanDream {
  language: Language
  look: string
  mood?: Mood
  /** Films as people get them; the others are tiny. */
  standard?: true
  text: string
}

/** Twenty ordinary dreams, short and long, in every language and look: none of their films deserves a warning. */
export const cleanDreams: readonly CleanDream[] = [
  { language: 'en', look: 'lantern', standard: true, text: 'I was flying over a silver sea and a whale sang to me.' },
  {
    language: 'es',
    look: 'nocturne',
    mood: 'mysterious',
    standard: true,
    text: 'Caminaba por un bosque de noche y un zorro me llevó hasta una puerta roja.',
  },
  {
    language: 'de',
    look: 'watercolour',
    standard: true,
    text: 'Meine Großmutter stand im Garten und gab mir einen Apfel. Dann schneite es und wir tanzten.',
  },
  { language: 'ja', look: 'riso', standard: true, text: '海の底で大きな魚に会いました。魚は静かに歌っていました。' },
  {
    language: 'pt-BR',
    look: 'gouache',
    text: 'Eu atravessava o deserto com meu avô. Um camelo nos seguia e o sol não se punha.',
  },
  { language: 'fr', look: 'silhouette', text: 'Je montais un escalier sans fin. En haut, un chat lisait un livre.' },
  { language: 'it', look: 'cyanotype', text: 'Nuotavo nel mare con una tartaruga e la luna era molto vicina.' },
  {
    language: 'pl',
    look: 'oil',
    text: 'Szedłem przez las z bratem. Wilk patrzył na nas zza drzew i bardzo się bałem.',
  },
  { language: 'ru', look: 'lantern', text: 'Я летела над городом на красном шаре. Внизу мама махала мне рукой.' },
  {
    language: 'tr',
    look: 'nocturne',
    text: 'Eski okulumdaydım. Öğretmenim bana bir anahtar verdi ve kapı denize açıldı.',
  },
  { language: 'ar', look: 'gouache', text: 'كنت أمشي في الصحراء مع جدي، ثم رأينا نهراً وشجرة كبيرة.' },
  { language: 'zh-CN', look: 'watercolour', text: '我在山上遇见一只老虎。它给我一朵花，然后我们一起看月亮。' },
  { language: 'en', look: 'silhouette', mood: 'eerie', text: 'A horse stood in my kitchen.' },
  {
    language: 'en',
    look: 'riso',
    mood: 'playful',
    text: 'Seven penguins drove our bus through the city while my sister ate an orange, and nobody thought it strange.',
  },
  { language: 'de', look: 'cyanotype', mood: 'melancholy', text: 'Ich suchte meinen Hund am Strand im Nebel.' },
  { language: 'es', look: 'oil', mood: 'joyful', text: 'Bailaba con mi madre sobre el hielo y llovían rosas.' },
  { language: 'fr', look: 'lantern', mood: 'tender', text: 'Un oiseau bleu dormait dans ma main.' },
  {
    language: 'ja',
    look: 'silhouette',
    text: '病院の廊下を歩くと、猫がベッドで眠っていました。窓から月が見えました。',
  },
  { language: 'ru', look: 'watercolour', mood: 'nostalgic', text: 'Дедушка сидел у окна, а за окном шёл снег.' },
  {
    language: 'en',
    look: 'gouache',
    mood: 'epic',
    text: 'I climbed a mountain of clocks. At the top a dragon was asleep, and when it woke the whole valley caught fire.',
  },
]
