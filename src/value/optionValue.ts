/**
 * The value of one option, as JavaScript holds it.
 *
 * A `bigint` is always an integer outside ±(2^53 − 1); a safe integer is always a `number`.
 */
export type OptionValue = string | number | bigint | boolean | null | readonly OptionValue[] | OptionObject

/** An object: a plain one wherever that keeps the order of its keys, which is part of the value. */
export type OptionObject = PlainObject | OrderedObject

/** `__proto__` may be one of its own keys. JavaScript lists integer-like keys first, and ascending. */
export interface PlainObject {
  readonly [key: string]: OptionValue
}

/**
 * An object whose keys stand in an order that no plain one has, such as `{"1":"b","0":"a"}`. Use the functions of
 * `optionObject.ts` for either form.
 */
export interface OrderedObject extends ReadonlyMap<string, OptionValue> {}

/** The kinds of value, in the order in which they are offered. */
export const kinds = ['string', 'number', 'boolean', 'null', 'list', 'object'] as const

export type Kind = (typeof kinds)[number]

/** What kind a value is; a `bigint` is a number like any other. */
export function kindOf(value: OptionValue): Kind {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'object') return 'number'
  return isList(value) ? 'list' : 'object'
}

/** `Array.isArray` for values: TypeScript's own does not narrow to a readonly array. */
export function isList(value: OptionValue): value is readonly OptionValue[] {
  return Array.isArray(value)
}

/** Whether a number is an integer of which only the nearest double is known. */
export function isInexact(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** Sets a key as an own one, `__proto__` too, which plain assignment would lose. */
export function setOwn(object: Record<string, OptionValue>, key: string, value: OptionValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
  } else object[key] = value
}

/** Twice the depth that PHP's JSON functions know; beyond it lies a cycle, or nothing of the portal's. */
export const maxValueNesting = 1024

/** Whether something is made of nothing but JSON values and bigints, in lists and in objects of both forms. */
export function isOptionValue(x: unknown): x is OptionValue {
  return isValue(x, 0)
}

function isValue(x: unknown, depth: number): boolean {
  if (x === null) return true
  if (typeof x !== 'object')
    return typeof x !== 'undefined' && typeof x !== 'function' && typeof x !== 'symbol'
  if (depth === maxValueNesting) return false
  if (Array.isArray(x)) {
    for (let index = 0; index < x.length; index++) if (!isValue(x[index], depth + 1)) return false
    return true
  }
  if (x instanceof Map) {
    for (const [key, item] of x) if (typeof key !== 'string' || !isValue(item, depth + 1)) return false
    return true
  }
  const prototype: unknown = Object.getPrototypeOf(x)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.values(x).every((item) => isValue(item, depth + 1))
}
