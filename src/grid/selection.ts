import { groupPrefix } from '../view/groupRows.ts'

/** The rows chosen to do something with at once. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  /** Where a range begins: the row chosen last by itself. */
  readonly anchor: string | undefined
}

export const noSelection: Selection = { keys: new Set(), anchor: undefined }

/** Chooses a row, or lets it go. */
export function toggleRow({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/**
 * Chooses the rows from the anchor to this one and no others.
 *
 * @param ids the rows shown, in their order; those of groups are not chosen
 * @param from the anchor where there is none yet
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

/** Chooses all rows shown. */
export function selectAll({ anchor }: Selection, ids: readonly string[]): Selection {
  return { keys: new Set(ids.filter(isKey)), anchor }
}

function isKey(id: string): boolean {
  return groupPrefix(id) === undefined
}
