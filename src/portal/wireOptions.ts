import { isInexact, type OptionValue } from '../value/optionValue.ts'
import { printNumber } from '../value/printJson.ts'

declare global {
  interface JSON {
    /** Not yet in TypeScript's library; absent from older browsers. */
    rawJSON?(text: string): unknown
  }
}

/** Whether this browser can send an integer that JavaScript's numbers cannot hold. */
export const sendsBigIntegers = typeof JSON.rawJSON === 'function'

function wireValue(value: OptionValue): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && isInexact(value))) {
    // Plain digits would make an integer of a float in PHP.
    return JSON.rawJSON?.(printNumber(value)) ?? Number(value)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(wireValue)
  return wireObject(Object.entries(value))
}

function wireObject(entries: Iterable<readonly [string, OptionValue]>): object {
  const object = {}
  for (const [key, value] of entries) {
    // Defined, not assigned: assigning `__proto__` would set the prototype and send nothing.
    Object.defineProperty(object, key, { value: wireValue(value), enumerable: true })
  }
  return object
}

/**
 * The `options` parameter of `user.option.set`.
 *
 * The HTTP client below the SDK copies plain objects and drops `__proto__`, `constructor` and `prototype`
 * from them without a word; an instance of a class it passes on as it is.
 */
export class WireOptions {
  readonly #options: ReadonlyMap<string, OptionValue>

  constructor(options: ReadonlyMap<string, OptionValue>) {
    this.#options = options
  }

  toJSON(): object {
    return wireObject(this.#options)
  }
}
