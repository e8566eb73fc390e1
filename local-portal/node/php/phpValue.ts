/**
 * PHP's array: an ordered map. The keys are text; `isIntegerKey` knows those that
 * PHP stores as integers: a key is never both.
 */
export type PhpArray = Map<string, PhpValue>

/** Any value that a REST request or a stored option can hold. A bigint is PHP's int64, a number its float. */
export type PhpValue = null | boolean | bigint | number | string | PhpArray

export function isPhpArray(value: PhpValue | undefined): value is PhpArray {
  return value instanceof Map
}

/** PHP's list: an array with the keys 0, 1, 2 … */
export function phpList(values: readonly PhpValue[]): PhpArray {
  return new Map(values.map((value, index) => [String(index), value]))
}
