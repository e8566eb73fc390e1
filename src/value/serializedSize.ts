import { isInt64 } from './limits.ts'
import { entriesOf } from './optionObject.ts'
import { isInexact, isList, type OptionValue } from './optionValue.ts'
import { utf8Length } from './utf8Length.ts'

/** How many bytes PHP's `serialize()` makes of a value, once sent as `printJson` writes it. */
export function serializedSize(value: OptionValue): number {
  if (value === null) return 2 // N;
  if (typeof value === 'boolean') return 4 // b:1;
  if (typeof value === 'string') return stringSize(value)
  if (typeof value === 'number') return numberSize(value)
  if (typeof value === 'bigint') return isInt64(value) ? String(value).length + 3 : numberSize(Number(value))
  // a:1:{i:0;i:5;}
  if (isList(value)) {
    let size = String(value.length).length + 5
    for (const [index, item] of value.entries()) size += String(index).length + 3 + serializedSize(item)
    return size
  }
  const entries = entriesOf(value)
  let size = String(entries.length).length + 5
  for (const [key, item] of entries) size += serializedEntrySize(key, item)
  return size
}

/** How many bytes a key and its value take within a serialized array. */
export function serializedEntrySize(key: string, value: OptionValue): number {
  return (isIntegerKey(key) ? key.length + 3 : stringSize(key)) + serializedSize(value)
}

/** s:5:"hello"; */
function stringSize(text: string): number {
  const bytes = utf8Length(text)
  return bytes + String(bytes).length + 6
}

/** i:5; or d:0.5; */
function numberSize(value: number): number {
  const isInteger = Number.isInteger(value) && !isInexact(value)
  return (isInteger ? String(value).length : floatLength(value)) + 3
}

/** PHP makes integers of keys that are written as one of 64 bits would be. */
function isIntegerKey(key: string): boolean {
  return /^(?:0|-?[1-9]\d{0,18})$/.test(key) && isInt64(BigInt(key))
}

/** The length of a float as PHP writes it: the shortest digits, with an exponent outside 10^-4 to 10^17. */
function floatLength(value: number): number {
  const [mantissa = '', exponentText = ''] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.length === 1 ? 1 : mantissa.length - 1
  const exponent = Number(exponentText)
  const sign = value < 0 ? 1 : 0
  if (exponent < -4 || exponent > 16) {
    // 1.0E+25
    return sign + Math.max(digits, 2) + 3 + String(Math.abs(exponent)).length
  }
  if (exponent < 0) return sign + digits - exponent + 1 // 0.0012
  return sign + (digits > exponent + 1 ? digits + 1 : exponent + 1)
}
