import type { PhpArray, PhpValue } from '../php/phpValue.ts'
import type { StoredOptions } from '../store/optionStore.ts'
import { type RestOutcome, result } from './restMethod.ts'

/**
 * What `user.option.get` and `app.option.get` answer: all options, or the one named by `option`.
 *
 * A name that is not stored, or stored as null, reads null, and so does every name of a damaged value.
 */
export function pickOption(stored: StoredOptions, query: PhpArray): RestOutcome {
  const name = query.get('option')
  if (name === undefined || name === null) return result(stored)
  const key = arrayOffset(name)
  if (key === undefined) {
    return { kind: 'crash', text: 'Illegal offset type in isset or empty' }
  }
  return result(stored === false ? null : (stored.get(key) ?? null))
}

/** The key PHP takes a value for in `$array[$value]`; undefined for an array, which is no key. */
function arrayOffset(value: PhpValue): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'bigint':
      return String(value)
    case 'boolean':
      return value ? '1' : '0'
    case 'number':
      return String(Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n)
    case 'object':
      return undefined
    default:
      return undefined
  }
}
