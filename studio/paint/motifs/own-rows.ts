import type { Row } from './rows.ts'

/** Drawn by hand in `own/`, in greys; every name here has a file that draws it. */
export const ownRows: readonly Row[] = [
  ['right', 'ground', 4, 'hero', 'breathe', 'wolf bear polar-bear panda lion tiger horse unicorn'],
  ['right', 'ground', 3, 'hero', 'breathe', 'fox cat dog frog turtle lizard snake pig monkey'],
  ['right', 'ground', 5, 'hero', 'breathe', 'crocodile'],
  ['left', 'fly', 5, 'hero', 'swim', 'whale shark'],
  ['front', 'fly', 4, 'hero', 'swim', 'octopus'],
  ['right', 'fly', 3, 'hero', 'flap', 'bird seagull'],
  ['front', 'fly', 3, 'hero', 'sway', 'ghost hand eye tooth note key moon sun flying-carpet umbrella heart bottle'],
  ['front', 'fly', 3, 'hero', 'flap', 'dragonfly'],
  ['right', 'ground', 5, 'hero', 'still', 'piano train bridge'],
  ['front', 'ground', 5, 'hero', 'still', 'stairs stage waterfall'],
  [
    'front',
    'ground',
    4,
    'hero',
    'still',
    'door bed wardrobe mirror stove refrigerator house roof tower elevator gate bookshelf fireplace',
  ],
  ['front', 'ground', 4, 'hero', 'still', 'windmill labyrinth'],
  ['right', 'ground', 4, 'hero', 'still', 'carriage'],
  ['front', 'ground', 3, 'hero', 'still', 'chair table window lamp candle clock book sign throne cage well cradle'],
  ['front', 'hang', 3, 'hero', 'sway', 'chandelier swing spider marionette'],
  ['front', 'ground', 4, 'hero', 'sway', 'tree pine bare-tree tornado'],
  ['front', 'ground', 3, 'hero', 'sway', 'rose flower'],
  ['right', 'water', 4, 'hero', 'still', 'boat paper-boat'],
  ['right', 'fly', 4, 'hero', 'sway', 'submarine'],
  ['front', 'fly', 4, 'hero', 'sway', 'hot-air-balloon floating-island'],
  ['front', 'ground', 5, 'hero', 'still', 'mountain'],
  ['front', 'ground', 3, 'hero', 'breathe', 'robot snowman teddy-bear skeleton scarecrow'],
]
