/** An exact decimal number: `coefficient` × 10^`exponent`. */
export interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

/** A number with a larger exponent, to either side, is refused: comparing it would take its digits apart. */
export const maxExponent = 400

const maxLiteralLength = 2000
const shape = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/i

/** Reads a JSON number exactly; undefined for one with an exponent beyond {@link maxExponent}. */
export function decimalOfLiteral(literal: string): Decimal | undefined {
  const match = literal.length <= maxLiteralLength ? shape.exec(literal) : null
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', written = '0'] = match
  const exponent = Number(written)
  if (Math.abs(exponent) > maxExponent) return undefined
  const coefficient = BigInt(whole + fraction)
  return { coefficient: sign === '-' ? -coefficient : coefficient, exponent: exponent - fraction.length }
}

/** The decimal that a number prints; undefined for one that is not finite, or an integer of thousands of digits. */
export function decimalOf(value: number | bigint): Decimal | undefined {
  return decimalOfLiteral(String(value))
}

/** Both coefficients at the same exponent. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent)
  return [coefficientAt(a, exponent), coefficientAt(b, exponent)]
}

function coefficientAt({ coefficient, exponent }: Decimal, lower: number): bigint {
  return coefficient * 10n ** BigInt(exponent - lower)
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  if (x === y) return 0
  return x < y ? -1 : 1
}

/** @param divisor not zero */
export function isMultipleOf(value: Decimal, divisor: Decimal): boolean {
  const [x, y] = aligned(value, divisor)
  return x % y === 0n
}

const one: Decimal = { coefficient: 1n, exponent: 0 }

export function isIntegral(value: Decimal): boolean {
  return isMultipleOf(value, one)
}

/** In plain digits where they are few, for people and for controls. */
export function printDecimal({ coefficient, exponent }: Decimal): string {
  const sign = coefficient < 0n ? '-' : ''
  const digits = String(coefficient < 0n ? -coefficient : coefficient)
  if (exponent >= 0) {
    return exponent > 30 && coefficient !== 0n
      ? `${sign}${digits}e${exponent}`
      : sign + digits + (coefficient === 0n ? '' : '0'.repeat(exponent))
  }
  if (exponent < -30) return `${sign}${digits}e${exponent}`
  const padded = digits.padStart(1 - exponent, '0')
  const fraction = padded.slice(exponent).replace(/0+$/, '')
  const whole = padded.slice(0, exponent)
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}
