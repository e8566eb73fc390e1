import { type EditForm, type EditTextError, parseEditText } from './editText.ts'
import type { LocaleReader } from './localeReader.ts'
import type { Kind, OptionValue } from './optionValue.ts'
import { type Unsendable, unsendableReason } from './unsendable.ts'

/** Why an edited text cannot be taken over. */
export type EditedProblem =
  | { readonly kind: 'unreadable'; readonly error: EditTextError }
  | { readonly kind: 'unsendable'; readonly reason: Unsendable }

export type EditedValue =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly problem: EditedProblem }

/**
 * Reads an edited text as a value that can be stored.
 *
 * Null has no text: any text in its place is a string, none leaves it null.
 *
 * @param kind what the text shall be read as
 * @param form how the value was written for editing
 * @param reader takes numbers and booleans as people of a locale write them, too
 */
export function readEdited(kind: Kind, text: string, form: EditForm, reader?: LocaleReader): EditedValue {
  const result = parseEditText(kind === 'null' && text !== '' ? 'string' : kind, text, form, reader)
  if (!result.ok) return { ok: false, problem: { kind: 'unreadable', error: result.error } }
  const reason = unsendableReason(result.value)
  return reason === undefined ? result : { ok: false, problem: { kind: 'unsendable', reason } }
}
