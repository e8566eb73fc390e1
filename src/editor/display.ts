import { type ColumnChoice, printColumns, readColumns } from '../grid/columns.ts'
import { readPreference, writePreference } from '../preferences/preference.ts'
import { createStore, type Store } from '../state/store.ts'
import { defaultView, printSort, readSort, type View } from '../view/view.ts'

/** How the options are displayed, whatever they are. */
export interface Display {
  /** Whether keys with a common prefix are grouped; remembered by the browser. */
  readonly isGrouped: boolean
  /** The prefixes of the folded groups. */
  readonly folded: ReadonlySet<string>
  /** Whether nothing can be changed; remembered by the browser. */
  readonly isReadOnly: boolean
  /** Remembered by the browser. */
  readonly columns: ColumnChoice
}

/** The display as this browser remembers it; changes are remembered, too. */
export function rememberedDisplay(): Store<Display> {
  const display = createStore<Display>({
    isGrouped: readPreference('grouped') === 'yes',
    folded: new Set(),
    isReadOnly: readPreference('read-only') === 'yes',
    columns: readColumns(readPreference('columns')),
  })
  let remembered = display.get()
  display.subscribe(() => {
    const now = display.get()
    if (now.isGrouped !== remembered.isGrouped) writePreference('grouped', now.isGrouped ? 'yes' : 'no')
    if (now.isReadOnly !== remembered.isReadOnly) writePreference('read-only', now.isReadOnly ? 'yes' : 'no')
    if (now.columns !== remembered.columns) writePreference('columns', printColumns(now.columns))
    remembered = now
  })
  return display
}

/** @param search the first query */
export function rememberedView(search: string): Store<View> {
  const view = createStore<View>({
    ...defaultView,
    search,
    hidesEmptied: readPreference('hide-emptied') === 'yes',
    sort: readSort(readPreference('sort')),
  })
  let remembered = view.get()
  view.subscribe(() => {
    const now = view.get()
    if (now.hidesEmptied !== remembered.hidesEmptied)
      writePreference('hide-emptied', now.hidesEmptied ? 'yes' : 'no')
    if (now.sort !== remembered.sort) writePreference('sort', printSort(now.sort))
    remembered = now
  })
  return view
}

/** Folds or unfolds a group. */
export function withFold(display: Display, prefix: string, isFolded: boolean): Display {
  const folded = new Set(display.folded)
  if (isFolded) folded.add(prefix)
  else folded.delete(prefix)
  return { ...display, folded }
}
