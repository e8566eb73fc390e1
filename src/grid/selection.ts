import { groupPrefix } from '../view/groupRows.ts'

/** The selected rows. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  /** The row where a range begins: the one selected last by itself. */
  readonly anchor: string | undefined
}

export const noSelection: Selection = { keys: new Set(), anchor: undefined }

/** Selects a row, or deselects it. */
export function toggleRow({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/**
 * Selects the rows from the anchor to another row, and no others.
 *
 * @param ids the visible rows, in their order; group rows are not selected
 * @param from the anchor if there is none among the visible rows
 */
export function selectRange(
  { anchor }: Selection,
  ids: readonly string[],
  from: string,
  to: string,
): Selection {
  const start = anchor !== undefined && ids.includes(anchor) ? anchor : from
  const ends = [ids.indexOf(start), ids.indexOf(to)]
  const range = ids.slice(Math.min(...ends), Math.max(...ends) + 1)
  return { keys: new Set(range.filter(isKey)), anchor: start }
}

/** Selects all visible rows, except group rows. */
export function selectAll({ anchor }: Selection, ids: readonly string[]): Selection {
  return { keys: new Set(ids.filter(isKey)), anchor }
}

/**
 * The selected rows that are shown, in their order: what is done to the selection is done to these. Rows that are filtered
 * out, folded, reverted or gone stay in the selection in case they come back.
 */
export function shownKeys({ keys }: Selection, ids: readonly string[]): readonly string[] {
  return keys.size === 0 ? [] : ids.filter((id) => keys.has(id))
}

function isKey(id: string): boolean {
  return groupPrefix(id) === undefined
}
