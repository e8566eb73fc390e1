import { type EditForm, type EditTextError, parseEditText } from '../value/editText.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'

/** Why a text cannot be applied. */
export type PanelProblem =
  | { readonly kind: 'unreadable'; readonly error: EditTextError }
  | { readonly kind: 'unsendable'; readonly reason: Unsendable }
  /** What was pasted or dropped is larger than all that the portal keeps; the text is as it was. */
  | { readonly kind: 'paste-too-large' }

export type ReadText =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly problem: PanelProblem }

/**
 * Reads a text exactly as the editor of a cell does.
 *
 * Null has no text: any text in its place is a string.
 *
 * @param kind the kind of the value that was opened
 * @param form how that value was written
 */
export function readPanelText(kind: Kind, text: string, form: EditForm): ReadText {
  const result = parseEditText(kind === 'null' && text !== '' ? 'string' : kind, text, form)
  if (!result.ok) return { ok: false, problem: { kind: 'unreadable', error: result.error } }
  const reason = unsendableReason(result.value)
  return reason === undefined ? result : { ok: false, problem: { kind: 'unsendable', reason } }
}

/** A stretch of a text, in code units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** The place in the text to mark and to go to; undefined where the problem has none. */
export function problemRange(problem: PanelProblem, length: number): TextRange | undefined {
  if (problem.kind !== 'unreadable' || !('offset' in problem.error)) return undefined
  const { kind, offset, found } = problem.error
  const size = found === undefined ? 1 : (kind === 'duplicate-key' ? JSON.stringify(found) : found).length
  return { from: Math.min(offset, length), to: Math.min(offset + size, length) }
}
