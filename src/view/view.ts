import { type Kind, kinds } from '../value/optionValue.ts'

/** Filters by the state of a row. */
export const stateFilters = ['all', 'changed', 'conflict', 'removed'] as const
export type StateFilter = (typeof stateFilters)[number]

export const kindFilters = ['any', ...kinds] as const
export type KindFilter = Kind | 'any'

export type SortColumn = 'key' | 'type' | 'value' | 'state'

export interface Sort {
  readonly column: SortColumn
  readonly isDescending: boolean
}

/** Which options are shown, and in what order. */
export interface View {
  readonly search: string
  readonly state: StateFilter
  readonly kind: KindFilter
  /** Whether options without a value are hidden: the portal keeps null for removed options. */
  readonly hidesEmptied: boolean
  /** Undefined for the portal's own order. */
  readonly sort: Sort | undefined
}

export const defaultView: View = {
  search: '',
  state: 'all',
  kind: 'any',
  hidesEmptied: false,
  sort: undefined,
}

/** Whether a filter is active. */
export function isFiltered({ search, state, kind, hidesEmptied }: View): boolean {
  return search !== '' || state !== 'all' || kind !== 'any' || hidesEmptied
}

/** Shows all options again, in the same order. */
export function clearFilters(view: View): View {
  return { ...defaultView, sort: view.sort }
}

/** Sorts by a column: ascending, then descending, then in the portal's own order. */
export function toggleSort(view: View, column: SortColumn): View {
  if (view.sort?.column !== column) return { ...view, sort: { column, isDescending: false } }
  return { ...view, sort: view.sort.isDescending ? undefined : { column, isDescending: true } }
}
