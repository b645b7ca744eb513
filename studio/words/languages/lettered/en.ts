import type { LetteredWords } from './lettered.ts'

/** English; the words that show nothing are read from WordNet (`data/en-unseen.json`). */
export const english: LetteredWords = {
  counts:
    'a an the my your his her our their its this that these those some another every each two three four five six seven eight nine ten hundred thousand many several hundreds dozens thousands',
  meets: 'saw see sees met meet meets found find noticed caught spotted encountered',
  between: '',
  of: 'of',
  showless:
    'dreams system systems woke password whole same other others another next last first second third own only very most more few lot lots bit pair couple dozen kind kinds sort sorts thing things one ones someone something anyone everything everyone nothing everybody somebody me him them it us you there here where when while who what which that because so then than and but or if as at by for from in into of off on onto out over to under up with without was were is are been be being had have has did does do not can could would should will might must area areas outside inside edge spot area rest middle distance neighborhood neighbourhood ground surface building buildings structure ceiling material device machine contraption gadget cover covers part parts member members somewhere anywhere nowhere ways end ends beginning place places side sides left right top bottom front back air ground view group groups team bunch pile piles stack row rows line lines set sets series version copy layer layers type types form forms shape shapes size sizes colour color colours colors piece pieces drop drops sheet bundle stranger guy guys person people human humans creature creatures being beings animal animals beast took politician',
  showlessEndings:
    'ness [st]ions? ity ities isms? ments? [ae]nc[ey]s? ships? hood ing ings ed logy [ai]ble ous [^aeiou]al ic ive less ful ish ly i[sz]e ify graphy ward wards some esque',
}
