import type { Envelope } from '../portal/wireAnswer.ts'
import { isTruthyInPhp } from '../value/phpTruthiness.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'

/** A full answer of `user.option.get`, read once. */
export type DecodedOptions =
  | {
      readonly kind: 'options'
      readonly values: Map<string, OptionValue>
      /** Names that the REST layer took out of the answer: their values have to be asked for by name. */
      readonly hidden: readonly string[]
      /** The options stand in the envelope's place, because two of them read as a failure. */
      readonly readsAsError: boolean
    }
  | { readonly kind: 'failure'; readonly code: string }
  /** What arrived is no set of options. `false` is how the portal answers when it cannot read its own store. */
  | { readonly kind: 'not-options'; readonly found: 'false' | 'null' | 'text' | 'number' | 'nothing' }

const liftable = ['next', 'total'] as const

function valuesOf(result: object): Map<string, OptionValue> {
  const values = new Map<string, OptionValue>()
  for (const [key, value] of Object.entries(result)) if (isOptionValue(value)) values.set(key, value)
  return values
}

/** Reads the envelope of a `user.option.get` for all options. */
export function decodeOptions(envelope: Envelope): DecodedOptions {
  if (isTruthyInPhp(envelope['error'])) {
    if (!isTruthyInPhp(envelope['error_description'])) {
      const { error } = envelope
      return { kind: 'failure', code: typeof error === 'string' ? error : 'ERROR' }
    }
    const values = valuesOf(envelope)
    values.delete('time')
    return {
      kind: 'options',
      values,
      hidden: ['error', 'error_description', 'time', ...liftable],
      readsAsError: true,
    }
  }
  const result = envelope['result']
  if (result === false) return { kind: 'not-options', found: 'false' }
  if (result === null) return { kind: 'not-options', found: 'null' }
  if (typeof result === 'string') return { kind: 'not-options', found: 'text' }
  if (typeof result === 'number' || result === true) return { kind: 'not-options', found: 'number' }
  if (typeof result !== 'object') return { kind: 'not-options', found: 'nothing' }
  const hidden = liftable.filter((name) => Object.hasOwn(envelope, name))
  return { kind: 'options', values: valuesOf(result), hidden, readsAsError: false }
}
