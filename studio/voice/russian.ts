/**
 * Most Russian is written with е where ё is said, and the voice reads what is written. The dictionary holds only words
 * that have no twin with е: "все" stays as it is, because it may be a word of its own.
 */
export async function loadRussian(): Promise<(phrase: string) => string> {
  const { Eyo, safeDictionary } = await import('eyo-kernel')
  const eyo = new Eyo()
  eyo.dictionary.set(safeDictionary)
  return (phrase) => {
    const restored = eyo.restore(phrase)
    return restored.length === phrase.length ? restored : phrase
  }
}
