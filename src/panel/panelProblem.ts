import type { EditedProblem } from '../value/readEdited.ts'

/** Why a text cannot be applied. */
export type PanelProblem =
  | EditedProblem
  /** What was pasted or dropped is larger than all that the portal keeps; the text is as it was. */
  | { readonly kind: 'paste-too-large' }

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
