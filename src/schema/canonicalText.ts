import { entriesOf } from '../value/optionObject.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { decimalOf } from './decimal.ts'

/**
 * A text that two values share if they are equal as JSON Schema compares them: the order of members does not count, and
 * numbers are compared as decimals.
 */
export function canonicalText(value: OptionValue): string {
  if (typeof value === 'number' || typeof value === 'bigint') return canonicalNumber(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join()}]`
  const members = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`)
  return `{${members.toSorted().join()}}`
}

function canonicalNumber(value: number | bigint): string {
  const decimal = decimalOf(value)
  if (decimal === undefined) return String(value)
  const digits = String(decimal.coefficient)
  const significant = digits.replace(/0+$/, '')
  return significant === '' ? '0' : `${significant}e${decimal.exponent + digits.length - significant.length}`
}
