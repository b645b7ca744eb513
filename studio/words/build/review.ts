/**
 * A review of the English keywords. Every other language is judged through it too: its keywords are weighed by their
 * closest English counterparts.
 */

/** Keywords that are no thing one can see, or not the one that carries them. */
export const notThings = new Set(
  `accounting address adhesive adult africa afro air alcohol amulet art arrow at back bacteria banner bar beacon berry
  bill billionaire blades blonde bones brass brew bullet cable calculator capsicum card cars champion champs chart
  cheering cell chemist city clay clothes clothing clue cog collage communication concertina condiment container
  controller cord cosmetics cost credentials credit crime criminal crook crops cuffs cyclist de dairy denim derelict
  desktop diesel diet dinner direction disco dish dive document donation drugs earth edge electricity engine
  entertainer equine europe face facing fairytale fantasy farm fatima female field film filing flats folklore frame
  front fuel gene gold hair heat hero heroine hooray id ink instructor instrument invertebrate invoice jazz jew lab
  lake landing laundry legume libra license limb links list liquor log lotion lunch breakfast machine magic makeup male
  malt mammal mane manual marker marsupial mary mayo metal millionaire mollusk monarch mortar motor movie muscle museum
  music muslim neck neptune news novels ny ocean octoberfest oktoberfest office oil opening organ orthoptera outdoors
  packing pad page pan parasite parent passenger password paw paws photo picket plank plaque plaything plumage pool post
  poseidon preserver prize punk quality rain ranch rays record recorder reflector reminder reptile restaurant rhythm
  road roundhouse root royalty rung russia sagittarius salsa sand saver scholar scuba shaker shelter showing skater
  skills slot slots snow sprinkles stein stick stone stoneface string stub studio suburbia sugar suit sunscreen sunshine
  surf suspension tableware takeout tale tape target theme thespian timer tokyo tool toiletry top toppings
  transportation tray trend trunk underwear vegetable veggie video virgo virus vitamin wall waning water weather wheat
  worker world wrapper zap zodiac building opening pork spore shellfish seafood hinny guanaco fighter warrior drumstick
  drumsticks dessert pastry therapist picnic garden kitchen bathroom bakery cinema theater theatre highway hole pot page
  life death love idea mind peace luck hope speed sound color colour dream night day morning evening empty breath
  breathing respiration full light dark power energy sport game travel tourism journey trip sleep`.split(/\s+/),
)

/** What a keyword means first, where the data puts another thing before it. */
export const meantThings: Record<string, string> = {
  orange: 'tangerine',
  diamond: 'gem-stone',
  flag: 'triangular-flag',
  lamp: 'lamp',
  mask: 'performing-arts',
  maze: 'labyrinth',
  box: 'package',
  bag: 'handbag',
  cup: 'teacup-without-handle',
  truck: 'delivery-truck',
  plant: 'potted-plant',
  insect: 'beetle',
  jacket: 'coat',
  sword: 'dagger',
  toy: 'teddy-bear',
  hand: 'hand',
  tree: 'tree',
  jewels: 'gem-stone',
  jewel: 'gem-stone',
  treasure: 'treasure-chest',
  wheels: 'wheel',
  soldier: 'soldier',
  knife: 'kitchen-knife',
  ball: 'soccer-ball',
  king: 'king',
  queen: 'queen',
  gun: 'gun',
  handgun: 'gun',
  revolver: 'gun',
  father: 'father',
  mother: 'mother',
  dad: 'father',
  mom: 'mother',
  grandmother: 'grandmother',
  grandma: 'grandmother',
  granny: 'grandmother',
  grandfather: 'grandfather',
  grandpa: 'grandfather',
  daughter: 'girl',
  son: 'boy',
  doll: 'nesting-dolls',
  pumpkin: 'jack-o-lantern',
  candy: 'candy',
  coffee: 'hot-beverage',
  statue: 'statue-of-liberty',
  piano: 'piano',
  boulder: 'rock',
  rocks: 'rock',
  elk: 'deer',
  squirrel: 'chipmunk',
  soup: 'pot-of-food',
  picture: 'framed-picture',
  painting: 'framed-picture',
  umbrella: 'umbrella',
  boot: 'hiking-boot',
  pearl: 'gem-stone',
}
