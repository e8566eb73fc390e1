import type { PhpValue } from './phpValue.ts'

/** PHP's `(bool)`: false for null, false, 0, 0.0, `""`, `"0"` and an empty array. Absent counts as null. */
export function isTruthy(value: PhpValue | undefined): boolean {
  if (value === undefined || value === null) return false
  switch (typeof value) {
    case 'boolean':
      return value
    case 'bigint':
      return value !== 0n
    case 'number':
      return value !== 0
    case 'string':
      return value !== '' && value !== '0'
    default:
      return value.size > 0
  }
}
