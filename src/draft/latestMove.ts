import type { Change, Draft } from './draft.ts'

/** A step of the history that was taken, taken back or taken again. */
export interface Move {
  readonly kind: 'done' | 'undone' | 'redone'
  readonly step: Change
}

/**
 * What led from one draft to a later one.
 *
 * @returns the last of several; undefined where the history did not move, as when edits were saved
 */
export function latestMove(before: Draft, after: Draft): Move | undefined {
  const undone = after.future.at(-1)
  if (after.future.length > before.future.length && undone !== undefined) {
    return { kind: 'undone', step: undone }
  }
  const step = after.past.at(-1)
  if (step === undefined || after.past.length <= before.past.length) return undefined
  return { kind: before.future.includes(step) ? 'redone' : 'done', step }
}
