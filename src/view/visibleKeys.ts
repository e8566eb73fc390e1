import type { Draft, RemoteValues } from '../draft/draft.ts'
import { isEmptied, type Row, rowOf } from '../draft/row.ts'
import { kindOf } from '../value/optionValue.ts'
import type { OrderSource } from './rowOrder.ts'
import type { SearchIndex } from './searchIndex.ts'
import { searchWords } from './searchQuery.ts'
import { matchesSearch, type TitleOf } from './matchesSearch.ts'
import { isFiltered, type View } from './view.ts'

/** What a view filters. */
export interface RowSource extends OrderSource {
  readonly index: SearchIndex
  readonly titleOf?: TitleOf
}

/** The rows of a view as they were when it was filtered. */
export interface VisibleKeys {
  readonly keys: readonly string[]
  /** Those of them that only the draft had. */
  readonly added: readonly string[]
}

/** The keys that only the draft has, oldest first. */
export function addedKeys(values: RemoteValues, draft: Draft): string[] {
  const added: string[] = []
  for (const key of draft.edits.keys()) if (!values.has(key)) added.push(key)
  return added
}

/**
 * The keys of the rows that pass the view's filters.
 *
 * @param order all rows in the view's order, as returned by `orderSteps`; undefined for the portal's own order, with
 *   the rows that only the draft has at the end
 */
export function visibleKeys(source: RowSource, view: View, order: Uint32Array | undefined): VisibleKeys {
  const { table, added } = source
  if (order === undefined && !isFiltered(view)) {
    return { keys: added.length === 0 ? table.keys : [...table.keys, ...added], added }
  }
  const keyAt = (at: number): string => table.keys[at] ?? added[at - table.keys.length] ?? ''
  const chosen = chosenRows(source, view)
  if (order === undefined) return { keys: keysOf(chosen, keyAt), added }
  const isChosen = new Uint8Array(order.length)
  for (const at of chosen) isChosen[at] = 1
  return {
    keys: keysOf(
      order.filter((at) => isChosen[at] === 1),
      keyAt,
    ),
    added,
  }
}

function keysOf(rows: Uint32Array, keyAt: (at: number) => string): readonly string[] {
  // Created in its full length: letting it grow, or using Array.from, takes ten times as long.
  // oxlint-disable-next-line unicorn/no-new-array
  const keys = new Array<string>(rows.length)
  for (let at = 0; at < rows.length; at++) keys[at] = keyAt(rows[at] ?? 0)
  return keys
}

/**
 * The visible rows, updated with what the draft has added or removed since; added rows come last. No other row moves or
 * disappears, so that none jumps away while it is edited.
 */
export function withAdded({ keys, added }: VisibleKeys, now: readonly string[]): readonly string[] {
  const before = new Set(added)
  const fresh = now.filter((key) => !before.delete(key))
  if (before.size === 0 && fresh.length === 0) return keys
  return [...keys.filter((key) => !before.has(key)), ...fresh]
}

/** The visible rows, with that of an open cell: what is typed there stays, whatever becomes of its option. */
export function withOpen(keys: readonly string[], open: string | undefined): readonly string[] {
  return open === undefined || keys.includes(open) ? keys : [...keys, open]
}

/** What was visible before, without the rows that neither the portal nor the draft has any more. */
export function withoutVanished(
  { keys, added }: VisibleKeys,
  values: RemoteValues,
  draft: Draft,
): VisibleKeys {
  return {
    keys: keys.filter((key) => values.has(key) || draft.edits.has(key)),
    added: added.filter((key) => !values.has(key)),
  }
}

/** The indexes of the rows that pass the view's filters: those of the table, then those that only the draft has. */
function chosenRows(source: RowSource, view: View): Uint32Array {
  const { table, draft, added, index } = source
  const { edits } = draft
  const { keys } = table
  const words = searchWords(view.search)
  const found = index.search(words)
  const narrowsFurther = view.state !== 'all' || view.kind !== 'any' || view.hidesEmptied
  if (edits.size === 0 && !narrowsFurther) return found

  const chosen = new Uint32Array(keys.length + added.length)
  let size = 0
  let next = 0
  for (const [at, key] of keys.entries()) {
    const isFound = found[next] === at
    if (isFound) next++
    const passes = edits.has(key)
      ? rowPasses(source, view, words, key)
      : isFound && passesFilters(view, { key, value: table.values[at] ?? null, state: 'clean' })
    if (passes) chosen[size++] = at
  }
  for (const [at, key] of added.entries()) {
    if (rowPasses(source, view, words, key)) chosen[size++] = keys.length + at
  }
  return chosen.subarray(0, size)
}

/** Whether a row passes the filters other than the search. */
function passesFilters({ state, kind, hidesEmptied }: View, row: Row): boolean {
  if (state === 'changed' ? row.state === 'clean' : state !== 'all' && state !== row.state) return false
  // Emptied options are null: filtering by that type shows them.
  if (kind !== 'any') return kindOf(row.value) === kind
  return !(hidesEmptied && isEmptied(row))
}

function rowPasses(
  { values, draft, titleOf, mask }: RowSource,
  view: View,
  words: readonly string[],
  key: string,
): boolean {
  const row = rowOf(values, draft, key)
  return passesFilters(view, row) && matchesSearch(key, mask(key, row.value), words, titleOf?.(key))
}
