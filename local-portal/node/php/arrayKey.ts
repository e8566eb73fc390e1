import type { PhpArray } from './phpValue.ts'

export const maximumInteger = 9223372036854775807n
export const minimumInteger = -9223372036854775808n

/**
 * Whether PHP stores this key as an integer: a canonical decimal int64.
 *
 * `"5"` and `"-3"` are, `"05"`, `"-0"`, `"1.5"` and `"9223372036854775808"` are not.
 */
export function isIntegerKey(key: string): boolean {
  if (key.length > 20) return false
  const first = key.charCodeAt(0)
  // 45 is the minus sign, 48 to 57 are the digits.
  if (!(first === 45 || (first >= 48 && first <= 57))) return false
  if (!/^(?:0|-?[1-9][0-9]*)$/.test(key)) return false
  if (key.length < 19) return true
  const value = BigInt(key)
  return value >= minimumInteger && value <= maximumInteger
}

/** PHP's `array_is_list`: the keys are 0, 1, 2 … in this order. An empty array is a list. */
export function isList(array: PhpArray): boolean {
  let index = 0
  for (const key of array.keys()) {
    if (key !== String(index)) return false
    index += 1
  }
  return true
}

/** The key that `$array[] = …` would take: one above the highest integer key, or 0. */
export function nextFreeKey(array: PhpArray): string {
  let highest: bigint | undefined
  for (const key of array.keys()) {
    if (!isIntegerKey(key)) continue
    const value = BigInt(key)
    if (highest === undefined || value > highest) highest = value
  }
  return highest === undefined ? '0' : String(highest + 1n)
}
