import { foldAccents } from '../normalise.ts'

/** A form and what is left of it without accents, which plurals and small forms lose. */
const guessed = (forms: string[]): string[] => [...new Set(forms.flatMap((form) => [form, `~${foldAccents(form)}`]))]

const portugueseEnds: [end: RegExp, singulars: string[]][] = [
  [/(?:ões|ães|ãos)$/u, ['ão']],
  [/ns$/u, ['m']],
  [/([aeou])is$/u, ['$1l']],
  [/éis$/u, ['el']],
  [/óis$/u, ['ol']],
  [/([rz])es$/u, ['$1']],
  [/([aeiouãéêó])s$/u, ['$1']],
]

/** Plurals and small forms. */
export function portugueseForms(key: string): string[] {
  if (key.length < 4) return [key]
  const forms = singulars(key, portugueseEnds)
  const [, stem, gender] = /^(.{3,}?)z?inh([oa])s?$/u.exec(key) ?? []
  if (stem !== undefined) forms.push(`${stem}${gender}`, stem, `${stem}e`)
  return [key, ...guessed(forms)]
}

const frenchEnds: [end: RegExp, singulars: string[]][] = [
  [/aux$/u, ['al', 'ail', 'au']],
  [/([aeo]u)x$/u, ['$1']],
  [/(.{2})s$/u, ['$1']],
]

/** Plurals; "œ" is found however it is typed. */
export function frenchForms(key: string): string[] {
  const plain = key.replaceAll('œ', 'oe')
  const forms = key.length < 4 ? [] : singulars(plain, frenchEnds)
  return [key, ...(/oe/.test(plain) ? [`~${plain}`] : []), ...forms.flatMap((form) => [form, `~${form}`])]
}

/** Under which forms a French word of the lists is found. */
export const frenchBases = (key: string): string[] =>
  key.includes('œ') ? [key, `~${key.replaceAll('œ', 'oe')}`] : [key]

const italianEnds: [end: RegExp, singulars: string[]][] = [
  [/ch[ie]$/u, ['co', 'ca']],
  [/gh[ie]$/u, ['go', 'ga']],
  [/([cg])e$/u, ['$1ia', '$1e']],
  [/i$/u, ['o', 'e', 'io', 'a']],
  [/e$/u, ['a']],
]

/** Plurals and small forms. */
export function italianForms(key: string): string[] {
  if (key.length < 4) return [key]
  const forms = singulars(key, italianEnds)
  const [, stem] = /^(.{3,}?)(?:in|ett)[oaie]$/u.exec(key) ?? []
  if (stem !== undefined) forms.push(`${stem}a`, `${stem}o`, `${stem}e`)
  return [key, ...guessed(forms)]
}

function singulars(key: string, ends: [end: RegExp, singulars: string[]][]): string[] {
  const [end, list] = ends.find(([pattern]) => pattern.test(key)) ?? []
  return end === undefined || list === undefined ? [] : list.map((ending) => key.replace(end, ending))
}

/** Portuguese and French words that end like a plural and are none. */
const singularInS = new Set(
  `ônibus onibus lápis tênis atrás depois mais mas pires vírus deus cais gás mês país três óculos
  souris bus autobus ours os bras tapis repas avis palais puits bois corps fils virus cactus ananas voix croix noix dos pas
  temps pays héros sous dans pois ex vieux faux prix paix`.split(/\s+/),
)

const singularInI = new Set('bici crisi oasi taxi tassì brindisi sci robot zombi ieri qui'.split(' '))

export const isPluralInS = (key: string): boolean => /[sx]$/.test(key) && !singularInS.has(key)

/** Italian nouns of dreams that end in -e and are one: all others in -e are many of one in -a. */
const singularInE = new Set(
  `cane leone ponte torre chiave sole luce pesce fiore cuore elefante serpente volpe tigre neve padre madre dente piede pane
  croce nave automobile televisione mare notte ape rete sale miele latte stivale gigante verme cavaliere maiale pavone re
  falce bue animale parete vulture ospedale televisore cellulare giornale sangue lepre
  professore direttore dottore attore signore calabrone drone limone melone peperone montone piccione scorpione
  campione salmone bastone pallone portone balcone medaglione ristorante diamante gigante brillante insegnante
  infermiere carabiniere pompiere cameriere bicchiere paniere fiume lume costume pollice indice radice cornice salice nube
  fune prete frate abate rame abete magnete cratere arciere pettine camaleonte rinoceronte
  lapide ponte fonte fronte monte conte bisonte mente gente studente cliente torrente`.split(/\s+/),
)

export const isItalianPlural = (key: string): boolean =>
  key.length > 3 && ((key.endsWith('i') && !singularInI.has(key)) || (key.endsWith('e') && !singularInE.has(key)))
