import type { Envelope } from '../portal/wireAnswer.ts'
import { cutDeep } from '../value/cutDeep.ts'
import { isTruthyInPhp } from '../value/phpTruthiness.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'

/** What an answer of `user.option.get` for all options means. */
export type DecodedOptions =
  | {
      readonly kind: 'options'
      readonly values: Map<string, OptionValue>
      /** Options that are nested too deeply to be read as a whole. */
      readonly tooDeep: ReadonlySet<string>
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

/** The options in a result; every one of them, if only in part. */
function optionsIn(result: object): { values: Map<string, OptionValue>; tooDeep: Set<string> } {
  const values = new Map<string, OptionValue>()
  const tooDeep = new Set<string>()
  const entries: Iterable<readonly [unknown, unknown]> =
    result instanceof Map ? result : Object.entries(result)
  for (const [key, value] of entries) {
    const isWhole = isOptionValue(value)
    values.set(String(key), isWhole ? value : cutDeep(value))
    if (!isWhole) tooDeep.add(String(key))
  }
  return { values, tooDeep }
}

/** Interprets the envelope of a `user.option.get` for all options. */
export function decodeOptions(envelope: Envelope): DecodedOptions {
  if (isTruthyInPhp(envelope['error'])) {
    if (!isTruthyInPhp(envelope['error_description'])) {
      const { error } = envelope
      return { kind: 'error', code: typeof error === 'string' ? error : 'ERROR' }
    }
    const { values, tooDeep } = optionsIn(envelope)
    values.delete('time')
    return {
      kind: 'options',
      values,
      tooDeep,
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
  return { kind: 'options', ...optionsIn(result), hidden, readsAsError: false }
}
