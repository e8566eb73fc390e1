import { type OptionObject, type OptionValue, type OrderedObject, setOwn } from './optionValue.ts'

/** JavaScript's array indexes: plain objects list these first, in ascending order. */
const largestIndex = 2 ** 32 - 2

/** Whether an object is in the form whose keys stand in an order of their own. */
export function isOrdered(object: OptionObject): object is OrderedObject {
  return object instanceof Map
}

/** The keys and values of an object, in its order. */
export function entriesOf(object: OptionObject): readonly (readonly [string, OptionValue])[] {
  return isOrdered(object) ? [...object] : Object.entries(object)
}

/** The keys of an object, in its order. */
export function keysOf(object: OptionObject): readonly string[] {
  return isOrdered(object) ? [...object.keys()] : Object.keys(object)
}

/** The values of an object, in its order. */
export function valuesOf(object: OptionObject): readonly OptionValue[] {
  return isOrdered(object) ? [...object.values()] : Object.values(object)
}

/** The value under a key; undefined where the object has none of its own. */
export function valueAt(object: OptionObject, key: string): OptionValue | undefined {
  if (isOrdered(object)) return object.get(key)
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Builds an object key by key: a plain one for as long as it can keep their order. */
export class ObjectBuilder {
  readonly #plain: Record<string, OptionValue> = {}
  #ordered: Map<string, OptionValue> | undefined
  #lastIndex = -1
  #hasNames = false

  has(key: string): boolean {
    return this.#ordered === undefined ? Object.hasOwn(this.#plain, key) : this.#ordered.has(key)
  }

  /** Adds a key at the end; one that is there already keeps its place. */
  set(key: string, value: OptionValue): void {
    if (this.#ordered === undefined && !this.#isInOrder(key)) {
      this.#ordered = new Map(Object.entries(this.#plain))
    }
    if (this.#ordered === undefined) setOwn(this.#plain, key, value)
    else this.#ordered.set(key, value)
  }

  object(): OptionObject {
    return this.#ordered ?? this.#plain
  }

  #isInOrder(key: string): boolean {
    const index = indexOf(key)
    if (index === undefined) {
      this.#hasNames = true
      return true
    }
    const isNext = !this.#hasNames && index > this.#lastIndex
    if (isNext) this.#lastIndex = index
    return isNext || Object.hasOwn(this.#plain, key)
  }
}

function indexOf(key: string): number | undefined {
  const first = key.charCodeAt(0)
  if (!(first >= 0x30 && first <= 0x39) || key.length > 10) return undefined
  const index = Number(key)
  return Number.isInteger(index) && index <= largestIndex && String(index) === key ? index : undefined
}

/** The object with these keys and values, in this order. */
export function objectOf(entries: Iterable<readonly [string, OptionValue]>): OptionObject {
  const builder = new ObjectBuilder()
  for (const [key, value] of entries) builder.set(key, value)
  return builder.object()
}
