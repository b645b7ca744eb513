import { z } from 'zod'

/** Text of a length that Discord accepts; it counts code points, not halves of them. */
export const words = (least: number, most: number) =>
  z.string().refine((value) => {
    const { length } = [...value]
    return length >= least && length <= most
  }, `Must be between ${least} and ${most} in length.`)

export const snowflake = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => /^\d{1,20}$/.test(value), 'Value is not snowflake.')

export const whole = (least: number, most: number) => z.number().int().min(least).max(most)

/** A web address, or `attachment://name`. */
export const address = z
  .string()
  .max(2048)
  .refine((value) => /^(?:https?|attachment):\/\//.test(value), 'Not a well formed URL.')

/** Names a list holds more than once. */
export const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)
