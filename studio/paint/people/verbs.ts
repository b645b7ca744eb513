import type { PoseName } from './pose.ts'

const verbs: Partial<Record<PoseName, string>> = {
  walking: 'walk stroll wander go come leave follow march enter cross return arrive approach step travel roam pass',
  running: 'run chase flee escape rush hurry race sprint hunt pursue late',
  flying: 'fly soar glide',
  falling: 'fall drop plunge tumble slip sink jump trip plummet',
  sitting: 'sit ride drive eat drink wait read write study talk listen play work type sew knit row',
  'sitting-ground': 'rest relax picnic sunbathe camp',
  'hugging-knees': 'worry grieve mourn regret shiver lonely freeze huddle',
  kneeling: 'kneel pray dig plant search find pick bow beg tend feed bury gather',
  lying: 'sleep lie dream die faint nap wake snore rest-in-bed',
  floating: 'float drift hover levitate drown dive dissolve melt weightless',
  swimming: 'swim paddle snorkel',
  reaching: 'reach grab catch touch open knock stretch take grasp pull steal',
  waving: 'wave greet call welcome farewell part',
  dancing: 'dance spin twirl skip juggle celebrate-dance',
  'looking-up': 'look watch see stare gaze wonder observe notice admire appear rise grow',
  carrying: 'carry hold bring give push lift offer deliver receive build cook paint',
  climbing: 'climb ascend scale crawl',
  singing: 'sing perform speak shout laugh-aloud preach act play-music',
  crying: 'cry weep sob lose miss mourn-aloud apologise',
  hiding: 'hide cower duck shrink fear peek sneak tremble',
  hugging: 'hug embrace kiss comfort love marry meet',
  pointing: 'point show accuse lead teach guide explain command shoot',
  cheering: 'cheer win celebrate rejoice laugh smile clap triumph',
  shielding: 'shield defend protect scream panic attack fight burn naked',
  meditating: 'meditate breathe calm',
  'holding-hands': 'hold-hands together',
  'standing-back': 'stand stop turn face disappear vanish forget transform',
}

const byVerb = new Map<string, PoseName>()
for (const [pose, words] of Object.entries(verbs)) {
  for (const word of words.split(' ')) if (!byVerb.has(word)) byVerb.set(word, pose as PoseName)
}

const endings = ['', 'ing', 's', 'es', 'ed']

/** The pose that shows an action: a verb of the story, or a pose's own name. Standing when there is none. */
export function poseFor(action?: string): PoseName {
  const verb = action?.trim().toLowerCase().replaceAll('_', '-') ?? ''
  const own = verb as PoseName
  if (own in verbs || own === 'standing' || own === 'standing-side') return own
  for (const ending of endings) {
    if (!verb.endsWith(ending)) continue
    const stem = verb.slice(0, verb.length - ending.length)
    const doubled = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem
    const pose = byVerb.get(stem) ?? byVerb.get(`${stem}e`) ?? byVerb.get(doubled)
    if (pose) return pose
  }
  return 'standing'
}
