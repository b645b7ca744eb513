/** Pieces of an icon that smile: the how-manieth shape of its drawing. Without them an animal is an animal. */
const smiles: Readonly<Record<string, readonly number[]>> = { fly: [6], worm: [5] }

/** The icon's body without its baked smile. */
export function withoutFaces(id: string, body: string): string {
  const drop = new Set(smiles[id])
  if (drop.size === 0) return body
  let shape = -1
  return body.replace(/<(?:path|ellipse|circle)\b[^>]*\/>/g, (element) => {
    shape += 1
    return drop.has(shape) ? '' : element
  })
}
