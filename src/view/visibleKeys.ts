import type { Draft, RemoteValues } from '../draft/draft.ts'
import { type Row, rowOf } from '../draft/row.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import type { OptionTable } from './optionTable.ts'
import type { SearchIndex } from './searchIndex.ts'
import { matchesSearch } from './searchText.ts'
import { sortRows } from './sortRows.ts'
import { isFiltered, type StateFilter, type View } from './view.ts'

/** What the rows are chosen from. */
export interface RowSource {
  readonly table: OptionTable
  readonly values: RemoteValues
  readonly draft: Draft
  readonly index: SearchIndex
  /** BCP 47 tag, for the order of texts. */
  readonly locale: string
}

/** The rows that a view showed when it was asked for. */
export interface VisibleKeys {
  readonly keys: readonly string[]
  /** Those among them that only the draft had. */
  readonly added: readonly string[]
}

/** The keys that only the draft has, oldest first. */
export function addedKeys(values: RemoteValues, draft: Draft): string[] {
  const added: string[] = []
  for (const key of draft.edits.keys()) if (!values.has(key)) added.push(key)
  return added
}

/** The keys of the rows that a view shows, in its order; without one, those that only the draft has come last. */
export function visibleKeys(source: RowSource, view: View): VisibleKeys {
  const { table, values, draft } = source
  const row = (key: string): Row => rowOf(values, draft, key)
  const chosen = isFiltered(view) ? filtered(source, view) : table.keys
  const added = addedKeys(values, draft)
  const addedShown = isFiltered(view) ? added.filter((key) => rowPasses(view, row(key))) : added
  const keys = addedShown.length === 0 ? chosen : [...chosen, ...addedShown]
  return { keys: view.sort === undefined ? keys : sortRows(keys, row, view.sort, source.locale), added }
}

/**
 * The rows shown, brought up to date with what the draft has added or dropped since: the new come last. Nothing
 * else moves or leaves, so that no row jumps away under the hand that edits it.
 */
export function withAdded({ keys, added }: VisibleKeys, now: readonly string[]): readonly string[] {
  const before = new Set(added)
  const fresh = now.filter((key) => !before.delete(key))
  if (before.size === 0 && fresh.length === 0) return keys
  return [...keys.filter((key) => !before.has(key)), ...fresh]
}

function filtered({ table, values, draft, index }: RowSource, view: View): readonly string[] {
  const { edits } = draft
  if (edits.size === 0 && view.state === 'all' && view.kind === 'any') return index.searchKeys(view.search)

  const found = view.search === '' ? undefined : index.search(view.search)
  const keys: string[] = []
  let next = 0
  for (const [at, key] of table.keys.entries()) {
    const isFound = found === undefined || found[next] === at
    if (isFound) next++
    if (edits.has(key)) {
      if (rowPasses(view, rowOf(values, draft, key))) keys.push(key)
    } else if (isFound && view.state === 'all' && passesKind(view, table.values[at] ?? null)) {
      keys.push(key)
    }
  }
  return keys
}

function passesKind({ kind }: View, value: OptionValue): boolean {
  return kind === 'any' || kindOf(value) === kind
}

function passesState(filter: StateFilter, { state }: Row): boolean {
  if (filter === 'all') return true
  return filter === 'changed' ? state !== 'clean' : state === filter
}

/** Whether a row is shown by a view. */
function rowPasses(view: View, row: Row): boolean {
  return (
    passesState(view.state, row) &&
    passesKind(view, row.value) &&
    (view.search === '' || matchesSearch(row.key, row.value, view.search))
  )
}
