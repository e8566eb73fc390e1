import { groupPrefix } from '../view/groupRows.ts'

/** The selected rows. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  /** The row where a range begins: the one selected last by itself. */
  readonly anchor: string | undefined
}

export const noSelection: Selection = { keys: new Set(), anchor: undefined }

/** How many of several rows are selected. */
export type SelectedPart = false | 'some' | true

/** Selects a row, or deselects it. */
export function toggleRow(selection: Selection, key: string): Selection {
  return toggleRows(selection, [key])
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

/** Selects these rows and no others. */
export function selectAll({ anchor }: Selection, keys: readonly string[]): Selection {
  return { keys: new Set(keys), anchor }
}

/** Selects several rows, or deselects them if all of them are selected. */
export function toggleRows(selection: Selection, keys: readonly string[]): Selection {
  const next = new Set(selection.keys)
  const isAll = selectedPart(selection, keys) === true
  for (const key of keys) {
    if (isAll) next.delete(key)
    else next.add(key)
  }
  return { keys: next, anchor: keys[0] }
}

/** How many of these rows are selected. */
export function selectedPart(selection: Selection, keys: readonly string[]): SelectedPart {
  const [first] = keys
  if (first === undefined || selection.keys.size === 0) return false
  const isFirst = selection.keys.has(first)
  return keys.every((key) => selection.keys.has(key) === isFirst) ? isFirst : 'some'
}

/**
 * The selected rows that are shown, in their order: what is done to the selection is done to these. Rows that are filtered
 * out, reverted or gone stay in the selection in case they come back.
 *
 * @param shown the keys of the options shown, those in folded groups too: the box of a group tells that they are selected
 */
export function shownKeys({ keys }: Selection, shown: readonly string[]): readonly string[] {
  return keys.size === 0 ? [] : shown.filter((key) => keys.has(key))
}

function isKey(id: string): boolean {
  return groupPrefix(id) === undefined
}
