import type { Language, Mood } from '#core/story.ts'

/**
 * A telling with what a reader finds in it, written before the matcher was tuned. "Kept" dreams were not looked at while
 * tuning; "fresh" ones were written after all lists, and first run when they were done.
 */
export interface GoldDream {
  language: Language
  half: 'seen' | 'kept' | 'fresh'
  telling: string
  things: string[]
  /** Any of these is a right first setting. */
  settings: string[]
  actions: string[]
  /** Any of these is a right mood. */
  moods: Mood[]
}

type Row = [
  half: 'seen' | 'kept' | 'fresh',
  telling: string,
  things: string,
  settings: string,
  actions: string,
  moods: string,
]

const words = (text: string): string[] => text.split(' ').filter(Boolean)

const dreamsOf = (language: Language, rows: Row[]): GoldDream[] =>
  rows.map(([half, telling, things, settings, actions, moods]) => ({
    language,
    half,
    telling,
    things: words(things),
    settings: words(settings),
    actions: words(actions),
    moods: words(moods) as Mood[],
  }))

const english = dreamsOf('en', [
  [
    'seen',
    'I was flying over a glass city and the moon was singing to me.',
    'moon',
    'city sky',
    'fly sing',
    'wondrous joyful',
  ],
  [
    'seen',
    'I dreamed that my grandmother was baking bread in a little house by the sea. A whale looked through the window and she gave it a slice. I felt completely safe.',
    'grandmother bread house whale window',
    'sea house',
    'look give cook',
    'calm tender nostalgic',
  ],
  [
    'seen',
    'Last night all my teeth fell out in front of my whole class. My teacher kept laughing and I could not find the door.',
    'tooth teacher door',
    'school room',
    'fall laugh search',
    'anxious',
  ],
  [
    'seen',
    'I am running through a dark forest, a wolf is chasing me, and the trees have eyes. I climb up a ladder but it never ends. I was terrified.',
    'wolf tree eye ladder',
    'forest',
    'run chase climb',
    'anxious eerie',
  ],
  [
    'seen',
    'We were on a train that drove under the sea. Jellyfish were glowing outside, my father was asleep next to me, and a little fox sold us tickets.',
    'train jellyfish father fox ticket',
    'underwater sea',
    'drive sleep',
    'wondrous mysterious calm',
  ],
  [
    'kept',
    'There was a huge library without any light. A lion was reading a book to the children, and nobody was afraid.',
    'lion book child',
    'room',
    'read',
    'calm wondrous mysterious tender',
  ],
  [
    'kept',
    'I walked across the desert with my dead grandfather. He carried a clock on his back. Suddenly it began to snow and we danced.',
    'grandfather clock',
    'desert',
    'walk carry dance',
    'nostalgic wondrous tender melancholy joyful',
  ],
  [
    'kept',
    'My ex was drowning in a swimming pool full of roses and I just watched. I woke up crying.',
    'ex rose',
    'underwater sea',
    'cry',
    'melancholy anxious',
  ],
  [
    'kept',
    'I found a golden key under my bed. It opened a door in the mountain, and behind it hundreds of birds were sleeping in the snow.',
    'key bed door mountain bird',
    'sky room forest',
    'open sleep',
    'wondrous mysterious calm',
  ],
  [
    'kept',
    'so i was late for my exam and then the elevator turned into a rocket and then we flew past saturn and my boss was eating an orange',
    'rocket boss tangerine',
    'space sky',
    'fly eat',
    'anxious playful wondrous',
  ],
])

const spanish = dreamsOf('es', [
  [
    'seen',
    'Yo volaba sobre una ciudad de cristal y la luna me cantaba.',
    'moon',
    'city sky',
    'fly sing',
    'wondrous joyful',
  ],
  [
    'seen',
    'Soñé que mi abuela hacía pan en una casa junto al mar. Una ballena miraba por la ventana. Me sentía tranquila.',
    'grandmother bread house whale window',
    'sea house',
    'look',
    'calm tender nostalgic',
  ],
  [
    'seen',
    'Un lobo me perseguía por el bosque oscuro. Corría y corría, pero los árboles tenían ojos. Tenía mucho miedo.',
    'wolf tree eye',
    'forest',
    'chase run',
    'anxious eerie',
  ],
  [
    'seen',
    'Anoche soñé que se me caían los dientes en la escuela. Mi profesora se reía y yo no encontraba la puerta.',
    'tooth teacher door',
    'school room',
    'fall laugh search',
    'anxious',
  ],
  [
    'seen',
    'Estaba en el desierto con mi hermano. Encontramos un piano en la arena y empezó a nevar. Bailamos hasta el amanecer.',
    'brother piano',
    'desert',
    'dance find',
    'wondrous joyful',
  ],
  [
    'kept',
    'Una tortuga gigante llevaba mi casa sobre su espalda. Mi perro dormía en el tejado y llovía muy suave.',
    'turtle house dog roof',
    'city house garden',
    'carry sleep',
    'calm wondrous',
  ],
  [
    'kept',
    'Iba en un tren sin conductor con mi padre muerto. Él leía el periódico y no me hablaba. Desperté llorando.',
    'train father newspaper',
    'station city',
    'read cry',
    'melancholy',
  ],
  [
    'kept',
    'Nadaba bajo el agua con delfines y medusas. Podía respirar. Una sirena me dio una llave dorada.',
    'dolphin jellyfish mermaid key',
    'underwater',
    'swim give',
    'wondrous calm mysterious',
  ],
  [
    'kept',
    'Había una escalera infinita en el cielo y un gato negro subía delante de mí. No tenía miedo.',
    'stairs cat',
    'sky',
    'climb',
    'calm mysterious wondrous',
  ],
  [
    'kept',
    'La reina bailaba con los osos en el jardín, y de las nubes caían flores y mariposas.',
    'queen bear flower butterfly cloud',
    'garden forest',
    'dance fall',
    'joyful playful wondrous',
  ],
])

const german = dreamsOf('de', [
  [
    'seen',
    'Ich flog über eine gläserne Stadt und der Mond sang für mich.',
    'moon',
    'city sky',
    'fly sing',
    'wondrous joyful',
  ],
  [
    'seen',
    'Ich habe geträumt, dass meine Oma in einem kleinen Haus am Meer Brot backt. Ein Wal schaute durchs Fenster. Ich fühlte mich ganz geborgen.',
    'grandmother house bread whale window',
    'sea house',
    'look cook',
    'calm tender nostalgic',
  ],
  [
    'seen',
    'Ein Wolf jagte mich durch den dunklen Wald. Die Bäume hatten Augen und ich rannte immer weiter. Ich hatte schreckliche Angst.',
    'wolf tree eye',
    'forest',
    'chase run',
    'anxious eerie',
  ],
  [
    'seen',
    'In der Schule fielen mir alle Zähne aus. Die Lehrerin lachte und ich fand die Tür nicht.',
    'tooth teacher door',
    'school room',
    'fall laugh',
    'anxious',
  ],
  [
    'seen',
    'Wir saßen in einem Zug, der unter Wasser fuhr. Draußen leuchteten Quallen, mein Vater schlief neben mir und ein Fuchs verkaufte Fahrkarten.',
    'train jellyfish father fox ticket',
    'underwater',
    'sit drive sleep',
    'wondrous mysterious calm',
  ],
  [
    'kept',
    'Mein toter Opa wartete am Bahnhof auf mich. Er trug einen Koffer voller Schmetterlinge. Ich weinte vor Freude.',
    'grandfather luggage butterfly',
    'station',
    'wait carry cry',
    'joyful tender nostalgic melancholy',
  ],
  [
    'kept',
    'Ich stand auf einem Berg, es schneite, und ein riesiger Adler brachte mir einen goldenen Schlüssel.',
    'mountain eagle key',
    'sky',
    '',
    'wondrous epic mysterious',
  ],
  [
    'kept',
    'Im Keller unseres Hauses war ein Krankenhaus. Eine Katze ohne Augen saß auf dem Bett und sprach mit mir. Es war unheimlich.',
    'house hospital cat bed',
    'room house',
    'sit talk',
    'eerie anxious mysterious',
  ],
  [
    'kept',
    'Ein Raumschiff landete im Garten und mein Chef stieg aus. Er spielte Geige, und alle Hühner tanzten.',
    'rocket boss violin rooster',
    'garden',
    'play dance',
    'playful joyful wondrous',
  ],
  [
    'kept',
    'Ich ging mit meiner kleinen Schwester durch die Wüste. Wir suchten Wasser und fanden ein Klavier. Es begann zu regnen.',
    'sister piano',
    'desert',
    'walk search find',
    'wondrous mysterious hopeful melancholy',
  ],
])

const freshEnglish = dreamsOf('en', [
  [
    'fresh',
    "I'm back at my childhood home but the hallway keeps getting longer. A parrot is sitting on the lamp and it tells me the password. I feel weirdly happy.",
    'parrot lamp',
    'room',
    'sit talk',
    'joyful nostalgic playful mysterious',
  ],
  [
    'fresh',
    'An octopus in a top hat was driving our bus through a tunnel of ice. My sister threw up. Then the bus became a submarine.',
    'octopus top-hat bus sister ice submarine',
    'road cave underwater',
    'drive transform',
    'playful wondrous',
  ],
  [
    'fresh',
    'There were ants everywhere, in the bread, in my shoes, coming out of the mirror. I screamed but there was no sound.',
    'ant bread mans-shoe mirror',
    'room',
    'shout',
    'anxious eerie',
  ],
  [
    'fresh',
    'Standing on a cliff at sunset with a stranger holding a red balloon. We jumped and the wind carried us to an island full of peacocks.',
    'stranger balloon desert-island peacock',
    'sky sea',
    'jump carry',
    'wondrous hopeful joyful nostalgic',
  ],
])
const freshSpanish = dreamsOf('es', [
  [
    'fresh',
    'Estaba en una iglesia vacía y del techo colgaban paraguas rojos. Un caballo blanco entró despacio y me miró a los ojos.',
    'church umbrella horse eye',
    'room',
    'walk look',
    'mysterious wondrous eerie calm',
  ],
  [
    'fresh',
    'Mi madre y yo íbamos en un globo sobre un volcán. Ella tocaba la guitarra y los pájaros nos seguían.',
    'mother balloon volcano guitar bird',
    'sky',
    'play follow',
    'wondrous joyful',
  ],
  [
    'fresh',
    'Perdí mi pasaporte en el aeropuerto y todos los relojes iban al revés. Un payaso me ofreció manzanas.',
    'clock red-apple passport clown',
    'station',
    'lose',
    'anxious playful',
  ],
  [
    'fresh',
    'En el supermercado no había nada, solo arañas y velas encendidas. Quise gritar y no me salía la voz.',
    'spider candle',
    'shop',
    'shout',
    'anxious eerie',
  ],
])
const freshGerman = dreamsOf('de', [
  [
    'fresh',
    'Ich stehe auf einer Bühne und habe meine Geige vergessen. Im Publikum sitzen nur Pinguine mit Brillen. Alle klatschen.',
    'violin crowd penguin glasses',
    'room',
    'sit',
    'playful anxious',
  ],
  [
    'fresh',
    'Ein Krokodil schwamm in unserer Badewanne und meine Mutter fütterte es mit Kuchen. Ich war völlig entspannt.',
    'crocodile bathtub mother birthday-cake',
    'room',
    'swim',
    'calm playful',
  ],
  [
    'fresh',
    'Wir fuhren mit dem Fahrrad über die Wolken. Unter uns brannte eine Burg und ein Drache schlief im Schnee.',
    'bicycle cloud castle dragon',
    'sky',
    'drive burn sleep',
    'wondrous epic',
  ],
  [
    'fresh',
    'Mein Bruder wurde zu einer Eule und flog aus dem Fenster. Ich rief ihn, aber der Mond war schon untergegangen.',
    'brother owl window moon',
    'sky',
    'fly shout',
    'melancholy wondrous mysterious',
  ],
])
export const goldDreams: GoldDream[] = [
  ...english,
  ...spanish,
  ...german,
  ...freshEnglish,
  ...freshSpanish,
  ...freshGerman,
]
