import { isExactDecimal, wireNumber } from '../value/jsonNumber.ts'

/** A JSON number that is kept exactly: an integer of any length, or a decimal that a double prints. */
export function exactNumber(literal: string): number | bigint | 'no-number' | 'number-not-exact' {
  const number = wireNumber(literal)
  if (number === 'bad-number') return 'no-number'
  if (typeof number === 'bigint') return number
  return Number.isFinite(number) && isExactDecimal(literal.replace(/^-(?=[0.]*(?:e.*)?$)/i, ''), number || 0)
    ? number || 0
    : 'number-not-exact'
}
