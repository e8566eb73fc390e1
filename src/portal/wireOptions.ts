import { isInexact, type OptionValue } from '../value/optionValue.ts'
import { printNumber } from '../value/printJson.ts'

declare global {
  interface JSON {
    /** Missing from TypeScript's library and from older browsers. */
    rawJSON?(text: string): unknown
  }
}

/** Whether this browser can send integers beyond ±(2^53 − 1) exactly. */
export const sendsBigIntegers = typeof JSON.rawJSON === 'function'

function wireValue(value: OptionValue): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && isInexact(value))) {
    // In plain digits, a double would become an integer in PHP.
    return JSON.rawJSON?.(printNumber(value)) ?? Number(value)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(wireValue)
  return wireObject(Object.entries(value))
}

function wireObject(entries: Iterable<readonly [string, OptionValue]>): object {
  const object = {}
  for (const [key, value] of entries) {
    // Assigning `__proto__` would set the prototype and send nothing.
    Object.defineProperty(object, key, { value: wireValue(value), enumerable: true })
  }
  return object
}

/**
 * The `options` parameter of `user.option.set`.
 *
 * The HTTP client of the SDK copies plain objects and silently drops `__proto__`, `constructor` and `prototype`; an
 * instance of a class is passed on as it is.
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
