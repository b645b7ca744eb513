/** Money as whole micro-dollars: 1 USD = 1,000,000. */
export type Micros = number

/** Micro-dollars as people read them: "$0", "$0.0042", "$1.20". */
export function dollars(micros: Micros): string {
  const usd = micros / 1_000_000
  if (usd === 0) return '$0'
  return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(2)}`
}
