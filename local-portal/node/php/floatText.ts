/**
 * A finite float as PHP writes it with serialize_precision -1: the shortest digits, exponential
 * when the decimal point stands before the third zero or after the 17th digit.
 * `mark` is `e` in json_encode and `E` in serialize.
 */
export function floatText(value: number, mark: 'e' | 'E'): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const sign = value < 0 ? '-' : ''
  const [mantissa = '', exponentText = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(exponentText)
  const point = exponent + 1
  if (point < -3 || point > 17) {
    const fraction = digits.length > 1 ? digits.slice(1) : '0'
    return `${sign}${digits.charAt(0)}.${fraction}${mark}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
  }
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
