const spread = (starts: string, stem: string, ends: string): string[] =>
  starts.split(' ').flatMap((start) => ends.split(' ').map((end) => `${start}${stem}${end}`.replaceAll('-', '')))

/** What was: "he flew" and "I flew", whose stems may differ, with everybody's endings. */
const past = (his: string, mine: string): string[] => [
  ...spread('-', his, '- ت وا و ا تا'),
  ...spread('-', mine, 'ت نا تم ن تي'),
]

/** What is or will be, as written and as spoken in Egypt and the Levant. */
const present = (stem: string): string[] => [
  ...spread('ا ي ت ن سا سي ست سن بي بت بن ب', stem, '-'),
  ...spread('ي ت بي', stem, 'ون ان وا و'),
  ...spread('ت', stem, 'ين'),
]

/**
 * The forms of a verb: how "he did", "I did" and "he does" are written (the last without its first letter), and words
 * made of it ("flying"). Who it is done to is taken off where the words are matched.
 */
export function verb(his: string, mine: string, does: string, others = ''): string {
  return [...past(his, mine), ...present(does), ...others.split(' ')].filter(Boolean).join(' ')
}

/** A verb whose stem does not change. */
export const regular = (his: string, does: string, others = ''): string => verb(his, his, does, others)

/** A verb that ends in a long vowel: "he cried" with alif or ya, "I cried" with ya. */
export const weak = (stem: string, does: string, others = ''): string =>
  [
    ...spread('-', stem, 'ى ا ت وا يت ينا يتم'),
    ...spread('ا ي ت ن سا سي ست بي بت ب', does, 'ي ى -'),
    ...spread('ي ت', does, 'ون ان ين'),
    ...others.split(' '),
  ]
    .filter(Boolean)
    .join(' ')
