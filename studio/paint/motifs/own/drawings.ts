import { bareTree } from './bare-tree.ts'
import { bear, panda, polarBear } from './bear.ts'
import { bed } from './bed.ts'
import { bird } from './bird.ts'
import { boat } from './boat.ts'
import { book } from './book.ts'
import { bookshelf } from './bookshelf.ts'
import { bottle } from './bottle.ts'
import { bridge } from './bridge.ts'
import { cage } from './cage.ts'
import { candle } from './candle.ts'
import { carriage } from './carriage.ts'
import { cat } from './cat.ts'
import { chair } from './chair.ts'
import { chandelier } from './chandelier.ts'
import { clock } from './clock.ts'
import { cradle } from './cradle.ts'
import { crocodile } from './crocodile.ts'
import { curtain } from './curtain.ts'
import { dog } from './dog.ts'
import { door } from './door.ts'
import { dragonfly } from './dragonfly.ts'
import { elevator } from './elevator.ts'
import { eye } from './eye.ts'
import { fence } from './fence.ts'
import { firefly } from './firefly.ts'
import { fireplace } from './fireplace.ts'
import { floatingIsland } from './floating-island.ts'
import { flower } from './flower.ts'
import { flyingCarpet } from './flying-carpet.ts'
import { fox } from './fox.ts'
import { frog } from './frog.ts'
import { gate } from './gate.ts'
import { ghost } from './ghost.ts'
import { gun } from './gun.ts'
import { hamster } from './hamster.ts'
import { hand } from './hand.ts'
import { heart } from './heart.ts'
import { horse, unicorn } from './horse.ts'
import { hotAirBalloon } from './hot-air-balloon.ts'
import { house } from './house.ts'
import { key } from './key.ts'
import { labyrinth } from './labyrinth.ts'
import { lamp } from './lamp.ts'
import { lion } from './lion.ts'
import { lizard } from './lizard.ts'
import { marionette } from './marionette.ts'
import { mirror } from './mirror.ts'
import { monkey } from './monkey.ts'
import { moon } from './moon.ts'
import { mountain } from './mountain.ts'
import { note } from './note.ts'
import { octopus } from './octopus.ts'
import { paperBoat } from './paper-boat.ts'
import { passport } from './passport.ts'
import type { Drawing } from './pen.ts'
import { piano } from './piano.ts'
import { pig } from './pig.ts'
import { pine } from './pine.ts'
import { plate } from './plate.ts'
import { refrigerator } from './refrigerator.ts'
import { robot } from './robot.ts'
import { roof } from './roof.ts'
import { rose } from './rose.ts'
import { scarecrow } from './scarecrow.ts'
import { seagull } from './seagull.ts'
import { shark } from './shark.ts'
import { sign } from './sign.ts'
import { skeleton } from './skeleton.ts'
import { snake } from './snake.ts'
import { snowman } from './snowman.ts'
import { spider } from './spider.ts'
import { stage } from './stage.ts'
import { stairs } from './stairs.ts'
import { stove } from './stove.ts'
import { submarine } from './submarine.ts'
import { sun } from './sun.ts'
import { swing } from './swing.ts'
import { table } from './table.ts'
import { teddyBear } from './teddy-bear.ts'
import { throne } from './throne.ts'
import { tiger } from './tiger.ts'
import { tooth } from './tooth.ts'
import { tornado } from './tornado.ts'
import { tower } from './tower.ts'
import { train } from './train.ts'
import { tree } from './tree.ts'
import { turtle } from './turtle.ts'
import { umbrella } from './umbrella.ts'
import { wardrobe } from './wardrobe.ts'
import { waterfall } from './waterfall.ts'
import { well } from './well.ts'
import { whale } from './whale.ts'
import { windmill } from './windmill.ts'
import { window } from './window.ts'
import { wolf } from './wolf.ts'

/** Every drawing by hand, by motif id, with the hue (degrees) people know it in. */
export const drawings: Readonly<Record<string, { drawing: Drawing; hue?: number }>> = {
  wolf: { drawing: wolf, hue: 258 },
  fox: { drawing: fox, hue: 48 },
  bear: { drawing: bear, hue: 50 },
  'polar-bear': { drawing: polarBear },
  panda: { drawing: panda },
  lion: { drawing: lion, hue: 66 },
  unicorn: { drawing: unicorn, hue: 330 },
  cat: { drawing: cat, hue: 52 },
  dog: { drawing: dog, hue: 60 },
  frog: { drawing: frog, hue: 140 },
  turtle: { drawing: turtle, hue: 150 },
  lizard: { drawing: lizard, hue: 135 },
  whale: { drawing: whale, hue: 235 },
  octopus: { drawing: octopus, hue: 32 },
  bird: { drawing: bird, hue: 245 },
  ghost: { drawing: ghost },
  hand: { drawing: hand, hue: 45 },
  eye: { drawing: eye, hue: 230 },
  tooth: { drawing: tooth },
  note: { drawing: note },
  key: { drawing: key, hue: 85 },
  moon: { drawing: moon, hue: 90 },
  'flying-carpet': { drawing: flyingCarpet, hue: 15 },
  piano: { drawing: piano, hue: 262 },
  stairs: { drawing: stairs, hue: 45 },
  train: { drawing: train, hue: 25 },
  bridge: { drawing: bridge },
  door: { drawing: door, hue: 38 },
  bed: { drawing: bed, hue: 25 },
  wardrobe: { drawing: wardrobe, hue: 45 },
  mirror: { drawing: mirror, hue: 70 },
  house: { drawing: house, hue: 30 },
  tower: { drawing: tower },
  elevator: { drawing: elevator, hue: 75 },
  gate: { drawing: gate },
  bookshelf: { drawing: bookshelf, hue: 40 },
  fireplace: { drawing: fireplace, hue: 35 },
  windmill: { drawing: windmill, hue: 70 },
  labyrinth: { drawing: labyrinth, hue: 145 },
  carriage: { drawing: carriage, hue: 20 },
  chair: { drawing: chair, hue: 50 },
  table: { drawing: table, hue: 40 },
  window: { drawing: window, hue: 15 },
  lamp: { drawing: lamp, hue: 70 },
  candle: { drawing: candle, hue: 75 },
  clock: { drawing: clock, hue: 50 },
  book: { drawing: book, hue: 60 },
  sign: { drawing: sign, hue: 60 },
  throne: { drawing: throne, hue: 60 },
  cage: { drawing: cage, hue: 85 },
  well: { drawing: well },
  cradle: { drawing: cradle, hue: 60 },
  chandelier: { drawing: chandelier, hue: 85 },
  swing: { drawing: swing, hue: 60 },
  tree: { drawing: tree, hue: 145 },
  pine: { drawing: pine, hue: 160 },
  'bare-tree': { drawing: bareTree },
  refrigerator: { drawing: refrigerator },
  stove: { drawing: stove, hue: 30 },
  roof: { drawing: roof, hue: 30 },
  rose: { drawing: rose, hue: 15 },
  flower: { drawing: flower, hue: 95 },
  umbrella: { drawing: umbrella, hue: 20 },
  boat: { drawing: boat, hue: 40 },
  snake: { drawing: snake, hue: 140 },
  crocodile: { drawing: crocodile, hue: 140 },
  'teddy-bear': { drawing: teddyBear, hue: 60 },
  shark: { drawing: shark, hue: 240 },
  seagull: { drawing: seagull },
  dragonfly: { drawing: dragonfly, hue: 195 },
  sun: { drawing: sun, hue: 80 },
  tornado: { drawing: tornado },
  spider: { drawing: spider },
  submarine: { drawing: submarine, hue: 85 },
  'hot-air-balloon': { drawing: hotAirBalloon, hue: 25 },
  'floating-island': { drawing: floatingIsland, hue: 145 },
  mountain: { drawing: mountain, hue: 255 },
  robot: { drawing: robot, hue: 220 },
  snowman: { drawing: snowman },
  horse: { drawing: horse, hue: 45 },
  tiger: { drawing: tiger, hue: 58 },
  pig: { drawing: pig, hue: 15 },
  monkey: { drawing: monkey, hue: 52 },
  skeleton: { drawing: skeleton },
  scarecrow: { drawing: scarecrow, hue: 60 },
  stage: { drawing: stage, hue: 18 },
  waterfall: { drawing: waterfall, hue: 220 },
  'paper-boat': { drawing: paperBoat },
  bottle: { drawing: bottle, hue: 165 },
  heart: { drawing: heart, hue: 15 },
  marionette: { drawing: marionette, hue: 30 },
  gun: { drawing: gun },
  hamster: { drawing: hamster, hue: 60 },
  fence: { drawing: fence },
  curtain: { drawing: curtain, hue: 22 },
  passport: { drawing: passport, hue: 22 },
  plate: { drawing: plate },
  firefly: { drawing: firefly, hue: 95 },
}
