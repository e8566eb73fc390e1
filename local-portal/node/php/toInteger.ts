import { maximumInteger, minimumInteger } from './arrayKey.ts'
import type { PhpValue } from './phpValue.ts'

const numericPrefix = /^[ \t\n\r\v\f]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)/

/**
 * PHP's `intval`: the leading number of a string, a float cut towards zero, 0 or 1 for an array
 * (empty or not), a boolean and null.
 *
 * @returns an int64
 */
export function toInteger(value: PhpValue): bigint {
  if (value === null) return 0n
  switch (typeof value) {
    case 'bigint':
      return value
    case 'boolean':
      return value ? 1n : 0n
    case 'number':
      return floatToInteger(value)
    case 'string':
      return textToInteger(value)
    default:
      return value.size > 0 ? 1n : 0n
  }
}

function floatToInteger(value: number): bigint {
  return Number.isFinite(value) ? BigInt.asIntN(64, BigInt(Math.trunc(value))) : 0n
}

function textToInteger(text: string): bigint {
  const number = numericPrefix.exec(text)?.[1]
  if (number === undefined) return 0n
  if (/^[+-]?[0-9]+$/.test(number)) return saturate(BigInt(number.replace(/^\+/, '')))
  const float = Number(number)
  return Number.isFinite(float) ? saturate(BigInt(Math.trunc(float))) : 0n
}

function saturate(value: bigint): bigint {
  if (value > maximumInteger) return maximumInteger
  return value < minimumInteger ? minimumInteger : value
}
