import { isInt64 } from './limits.ts'

const shape = /^-?(?:0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i

/**
 * Reads a JSON number that is to be stored.
 *
 * An unsafe integer becomes a bigint. An integer outside 64 bits is a float to PHP: it is taken only if the
 * float prints the same digits. A literal with a point or an exponent becomes the nearest double; -0 becomes 0.
 */
export function optionNumber(literal: string): number | bigint | 'bad-number' | 'number-too-large' {
  const match = shape.exec(literal)
  if (match === null) return 'bad-number'
  const value = Number(literal) || 0
  if (!Number.isFinite(value)) return 'number-too-large'
  if (Number.isSafeInteger(value) || match[1] !== undefined || match[2] !== undefined) return value
  const integer = BigInt(literal)
  if (isInt64(integer)) return integer
  return isExactDecimal(literal, value) ? value : 'number-too-large'
}

/** Reads a JSON number as it was answered: an unsafe integer becomes a bigint, all else what `JSON.parse` makes. */
export function wireNumber(literal: string): number | bigint | 'bad-number' {
  const match = shape.exec(literal)
  if (match === null) return 'bad-number'
  const value = Number(literal)
  const isInteger = match[1] === undefined && match[2] === undefined
  return isInteger && !Number.isSafeInteger(value) ? BigInt(literal) : value
}

/** Whether a double prints back to the decimal that was written, in whatever notation. */
export function isExactDecimal(literal: string, value: number): boolean {
  // A double prints at most 17 digits; the longest plain literal of one has 309.
  return literal.length < 400 && canonicalDecimal(literal) === canonicalDecimal(String(value))
}

function canonicalDecimal(literal: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/i.exec(literal)
  if (match === null) return literal
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  return significant && `${sign}${significant}e${Number(exponent) + digits.length - fraction.length}`
}
