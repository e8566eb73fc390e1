import type { JsonErrorKind } from '../value/jsonReader.ts'
import type { TextPosition } from '../value/textPosition.ts'

export type MistakeKind =
  | JsonErrorKind
  /** What was given is not made of JSON values. */
  | 'not-json'
  /** The text is longer than a schema may be. */
  | 'too-large'
  | 'too-many-settings'
  /** A word of JSON Schema that a settings schema does not have, such as `$ref`. */
  | 'unsupported-word'
  | 'unknown-word'
  /** The word belongs elsewhere, such as `x-locks` on a setting. */
  | 'misplaced-word'
  | 'missing-word'
  /** `found` means nothing without `expected` beside it. */
  | 'needs-word'
  /** `found` and `expected` cannot stand together. */
  | 'contradiction'
  | 'wrong-type'
  | 'wrong-value'
  | 'exponent-too-large'
  | 'duplicate-value'
  /** `x-enumLabels` or its translation has another length than `enum`. */
  | 'wrong-count'
  | 'unknown-key'
  /** A condition on the setting itself. */
  | 'own-key'
  | 'unknown-group'
  | 'unknown-language'
  | 'same-stored-form'
  | 'mixed-types'
  /** A default or choice that its own schema does not take. */
  | 'does-not-fit'
  | 'bad-pattern'
  | 'unsafe-pattern'

/** A mistake in a schema. */
export interface Mistake {
  readonly kind: MistakeKind
  /** JSON Pointer to what is wrong; empty for the whole. */
  readonly pointer: string
  /** Absent where the schema was not given as a text. */
  readonly position?: TextPosition
  /** The word, value or key at fault; long ones are cut off. */
  readonly found?: string
  /** What should stand there instead: a word, values, a number, the nearest name. */
  readonly expected?: string
}

/** No more of them are told. */
export const maxMistakes = 100
