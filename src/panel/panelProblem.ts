import type { EditedProblem } from '../value/readEdited.ts'

/** Why a text cannot be applied. */
export type PanelProblem =
  | EditedProblem
  /** The pasted or dropped text is larger than the portal's column; nothing was inserted. */
  | { readonly kind: 'paste-too-large' }

/** A range of a text, in code units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** The range of the text that has the problem; undefined if it concerns the whole text. */
export function problemRange(problem: PanelProblem, length: number): TextRange | undefined {
  if (problem.kind !== 'unreadable' || !('offset' in problem.error)) return undefined
  const { kind, offset, found } = problem.error
  const size = found === undefined ? 1 : (kind === 'duplicate-key' ? JSON.stringify(found) : found).length
  return { from: Math.min(offset, length), to: Math.min(offset + size, length) }
}
