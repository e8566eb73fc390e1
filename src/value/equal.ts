import { isOrdered, keysOf } from './optionObject.ts'
import { isList, type OptionObject, type OptionValue } from './optionValue.ts'

/**
 * Whether two values are the same to the portal.
 *
 * Types count ("5" is not 5), and so does the order of keys, which PHP keeps. 0 and -0 are the same.
 */
export function equalValues(a: OptionValue, b: OptionValue): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isList(a)) return isList(b) && equalLists(a, b)
  return !isList(b) && equalObjects(a, b)
}

function equalLists(a: readonly OptionValue[], b: readonly OptionValue[]): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
}

function equalObjects(a: OptionObject, b: OptionObject): boolean {
  const keys = keysOf(a)
  const others = keysOf(b)
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && isSame(ownValue(a, key), ownValue(b, key)))
  )
}

/** Of a key that is known to be there. */
function ownValue(object: OptionObject, key: string): OptionValue | undefined {
  return isOrdered(object) ? object.get(key) : object[key]
}

function isSame(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a !== undefined && b !== undefined && equalValues(a, b)
}
