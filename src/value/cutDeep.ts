import { maxNesting } from './limits.ts'
import { objectOf } from './optionObject.ts'
import { isOptionValue, type OptionValue } from './optionValue.ts'

/**
 * A value that was read from JSON but is nested too deeply to be handled as a whole: what stands deeper than the portal
 * takes is left out, as empty lists.
 */
export function cutDeep(value: unknown): OptionValue {
  return cut(value, 0)
}

function cut(value: unknown, depth: number): OptionValue {
  if (typeof value !== 'object' || value === null) return isOptionValue(value) ? value : null
  if (depth === maxNesting - 1) return []
  if (Array.isArray(value)) return value.map((item) => cut(item, depth + 1))
  const entries: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value)
  return objectOf(
    [...entries].map(([key, item]): [string, OptionValue] => [String(key), cut(item, depth + 1)]),
  )
}
