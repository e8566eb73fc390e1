import { type Kind, kinds } from '../value/optionValue.ts'

/** Which rows are shown by their state. */
export const stateFilters = ['all', 'changed', 'conflict', 'removed'] as const
export type StateFilter = (typeof stateFilters)[number]

export const kindFilters = ['any', ...kinds] as const
export type KindFilter = Kind | 'any'

export type SortColumn = 'key' | 'type' | 'value' | 'state'

export interface Sort {
  readonly column: SortColumn
  readonly isDescending: boolean
}

/** What of the options is shown, and in what order. */
export interface View {
  readonly search: string
  readonly state: StateFilter
  readonly kind: KindFilter
  /** Options that the portal keeps without a value, as it does once they are removed, are left out. */
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

/** Whether some rows may be left out. */
export function isFiltered({ search, state, kind, hidesEmptied }: View): boolean {
  return search !== '' || state !== 'all' || kind !== 'any' || hidesEmptied
}

/** Everything shown again, in the order it has. */
export function clearFilters(view: View): View {
  return { ...defaultView, sort: view.sort }
}

/** The next order of a column: ascending, descending, then the portal's own. */
export function toggleSort(view: View, column: SortColumn): View {
  if (view.sort?.column !== column) return { ...view, sort: { column, isDescending: false } }
  return { ...view, sort: view.sort.isDescending ? undefined : { column, isDescending: true } }
}
