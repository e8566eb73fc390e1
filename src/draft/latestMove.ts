import type { Change, Draft } from './draft.ts'

/** A move through the history: a change that was made, undone or redone. */
export interface Move {
  readonly kind: 'done' | 'undone' | 'redone'
  readonly change: Change
}

/**
 * The move that led from one draft to a later one; the latest of several.
 *
 * @returns undefined when the history did not move, as after a save
 */
export function latestMove(before: Draft, after: Draft): Move | undefined {
  const undone = after.future.at(-1)
  if (after.future.length > before.future.length && undone !== undefined) {
    return { kind: 'undone', change: undone }
  }
  const change = after.past.at(-1)
  if (change === undefined || after.past.length <= before.past.length) return undefined
  return { kind: before.future.includes(change) ? 'redone' : 'done', change }
}
