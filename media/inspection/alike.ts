import { type Defect, defect } from './defect.ts'

/**
 * So large a share of the bits may differ between pictures that people would call the same. Measured by `shotHashes` on twenty
 * films: the same shot a fifth of its length earlier or later differs in 0.17 at most, two shots of a film in 0.23 at least.
 */
const alikeShare = 0.18

/** Two shots look the same. Hashes are perceptual, as hexadecimal digits of equal number, one a shot. */
export function alike(hashes: readonly string[]): Defect[] {
  const found: Defect[] = []
  for (const [second, hash] of hashes.entries())
    for (const [first, earlier] of hashes.slice(0, second).entries()) {
      const bits = distance(earlier, hash)
      if (bits <= hash.length * 4 * alikeShare)
        found.push(defect('alike', 'poor', { first: first + 1, second: second + 1, bits }))
    }
  return found
}

function distance(left: string, right: string): number {
  let different = BigInt(`0x${left}`) ^ BigInt(`0x${right}`)
  let bits = 0
  for (; different > 0n; different >>= 1n) if (different & 1n) bits += 1
  return bits
}
