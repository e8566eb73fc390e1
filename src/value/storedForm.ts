import { isInt64 } from './limits.ts'
import { entriesOf, keysOf, objectOf, valuesOf } from './optionObject.ts'
import { isInexact, isList, type OptionObject, type OptionValue } from './optionValue.ts'

/**
 * The value that the portal will answer once it has stored what `printJson` writes for this one.
 *
 * At any depth an empty object becomes `[]`, an object with the keys 0, 1, 2… a list, -0 becomes 0, and an
 * integer outside 64 bits the nearest double. A double of 16 or 17 plain digits comes back as an integer, because
 * PHP gives it no exponent. Keeps identity where nothing changes.
 */
export function storedForm(value: OptionValue): OptionValue {
  if (typeof value === 'number') {
    return isInexact(value) && Math.abs(value) < 1e17 ? BigInt(String(value)) : value || 0
  }
  if (typeof value === 'bigint') return isInt64(value) ? value : Number(value)
  if (typeof value !== 'object' || value === null) return value
  return isList(value) ? storedList(value) : storedObject(value)
}

/** Whether an object's keys are 0, 1, 2… in order, or none: PHP has no other sign of a list. */
export function hasListKeys(object: OptionObject): boolean {
  return keysOf(object).every((key, index) => key === String(index))
}

function storedList(list: readonly OptionValue[]): readonly OptionValue[] {
  const stored = list.map(storedForm)
  return stored.every((item, index) => Object.is(item, list[index])) ? list : stored
}

function storedObject(object: OptionObject): OptionValue {
  if (hasListKeys(object)) return valuesOf(object).map(storedForm)
  let changed = false
  const stored = entriesOf(object).map(([key, item]): [string, OptionValue] => {
    const storedItem = storedForm(item)
    changed ||= !Object.is(storedItem, item)
    return [key, storedItem]
  })
  return changed ? objectOf(stored) : object
}
