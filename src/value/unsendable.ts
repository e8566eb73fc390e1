import { isInt64, maxNesting } from './limits.ts'
import { entriesOf } from './optionObject.ts'
import { isList, type OptionValue } from './optionValue.ts'

/** Why a value cannot be sent, and where in it. */
export interface Unsendable {
  /**
   * `lone-surrogate`, `too-deep`: the portal could read nothing of the request, not even who sent it.
   * `not-finite`: JSON has no such number. `integer-out-of-range`: PHP would make a float of it.
   */
  readonly kind: 'lone-surrogate' | 'too-deep' | 'not-finite' | 'integer-out-of-range'
  /** Keys and indexes from the outside in; the last is the entry whose key or value is at fault. */
  readonly path: readonly (string | number)[]
}

const loneSurrogate = /\p{Cs}/u

/**
 * The first thing in a value that makes the portal refuse the request, or store something else.
 *
 * @param key the option's key; given, it is checked too and begins the path
 */
export function unsendableReason(value: OptionValue, key?: string): Unsendable | undefined {
  if (key === undefined) return reasonIn(value, [], 0)
  return loneSurrogate.test(key) ? { kind: 'lone-surrogate', path: [key] } : reasonIn(value, [key], 0)
}

/** @param path leads to the value; it is shared, and is as it was again when nothing was found */
function reasonIn(value: OptionValue, path: (string | number)[], depth: number): Unsendable | undefined {
  const kind = kindOfReason(value, depth)
  if (kind !== undefined) return { kind, path: [...path] }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of isList(value) ? value.entries() : entriesOf(value)) {
    path.push(key)
    if (typeof key === 'string' && loneSurrogate.test(key)) return { kind: 'lone-surrogate', path: [...path] }
    const reason = reasonIn(item, path, depth + 1)
    if (reason !== undefined) return reason
    path.pop()
  }
  return undefined
}

/** @param depth how many lists and objects stand around the value */
function kindOfReason(value: OptionValue, depth: number): Unsendable['kind'] | undefined {
  if (typeof value === 'string') return loneSurrogate.test(value) ? 'lone-surrogate' : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not-finite'
  if (typeof value === 'bigint') return isInt64(value) ? undefined : 'integer-out-of-range'
  return typeof value === 'object' && value !== null && depth >= maxNesting ? 'too-deep' : undefined
}
