import { type Kind, kinds } from '../value/optionValue.ts'

/** Filters by the state of a row. */
export const stateFilters = ['all', 'changed', 'conflict', 'removed'] as const
export type StateFilter = (typeof stateFilters)[number]

export const kindFilters = ['any', ...kinds] as const
export type KindFilter = Kind | 'any'

const sortColumns = ['key', 'type', 'value', 'state'] as const
export type SortColumn = (typeof sortColumns)[number]

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

/** How many filters other than the search are active. */
export function activeFilterCount({ state, kind, hidesEmptied }: View): number {
  return Number(state !== 'all') + Number(kind !== 'any') + Number(hidesEmptied)
}

/** Whether not all options are shown. */
export function isFiltered(view: View): boolean {
  return view.search !== '' || activeFilterCount(view) > 0
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

/** The order as a text to be remembered, see {@link readSort}. */
export function printSort(sort: Sort | undefined): string {
  return sort === undefined ? '' : `${sort.column} ${sort.isDescending ? 'descending' : 'ascending'}`
}

/** The order in a remembered text; undefined where it names none. */
export function readSort(text = ''): Sort | undefined {
  const [name, direction] = text.split(' ')
  const column = sortColumns.find((known) => known === name)
  return column === undefined ? undefined : { column, isDescending: direction === 'descending' }
}
