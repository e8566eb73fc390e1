import type { Envelope } from '../portal/wireAnswer.ts'
import { isTruthyInPhp } from '../value/phpTruthiness.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'

/** What an answer of `user.option.get` for all options means. */
export type DecodedOptions =
  | {
      readonly kind: 'options'
      readonly values: Map<string, OptionValue>
      /** Names that the REST layer took out of the result: such options have to be fetched by name. */
      readonly hidden: readonly string[]
      /** Whether the answer looks like an error because of two of the options. */
      readonly readsAsError: boolean
    }
  | { readonly kind: 'error'; readonly code: string }
  /** The result is not a set of options. It is `false` when the portal cannot read its own store. */
  | { readonly kind: 'not-options'; readonly found: 'false' | 'null' | 'text' | 'number' | 'nothing' }

/** Names that the REST layer moves from the result to the envelope. */
const movedNames = ['next', 'total'] as const

function valuesOf(result: object): Map<string, OptionValue> {
  const values = new Map<string, OptionValue>()
  const entries: Iterable<readonly [unknown, unknown]> =
    result instanceof Map ? result : Object.entries(result)
  for (const [key, value] of entries) {
    if (typeof key === 'string' && isOptionValue(value)) values.set(key, value)
  }
  return values
}

/** Interprets the envelope of a `user.option.get` for all options. */
export function decodeOptions(envelope: Envelope): DecodedOptions {
  if (isTruthyInPhp(envelope['error'])) {
    if (!isTruthyInPhp(envelope['error_description'])) {
      const { error } = envelope
      return { kind: 'error', code: typeof error === 'string' ? error : 'ERROR' }
    }
    const values = valuesOf(envelope)
    values.delete('time')
    return {
      kind: 'options',
      values,
      hidden: ['error', 'error_description', 'time', ...movedNames],
      readsAsError: true,
    }
  }
  const result = envelope['result']
  if (result === false) return { kind: 'not-options', found: 'false' }
  if (result === null) return { kind: 'not-options', found: 'null' }
  if (typeof result === 'string') return { kind: 'not-options', found: 'text' }
  if (typeof result === 'number' || result === true) return { kind: 'not-options', found: 'number' }
  if (typeof result !== 'object') return { kind: 'not-options', found: 'nothing' }
  const hidden = movedNames.filter((name) => Object.hasOwn(envelope, name))
  return { kind: 'options', values: valuesOf(result), hidden, readsAsError: false }
}
