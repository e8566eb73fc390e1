import { readPreference, writePreference } from '../preferences/preference.ts'
import { createStore, type Store } from '../state/store.ts'
import { defaultView, type View } from '../view/view.ts'

/** How the options are displayed, whatever they are. */
export interface Display {
  /** Whether keys with a common prefix are grouped; remembered by the browser. */
  readonly isGrouped: boolean
  /** The prefixes of the folded groups. */
  readonly folded: ReadonlySet<string>
  /** Whether nothing can be changed; remembered by the browser. */
  readonly isReadOnly: boolean
}

/** The display as this browser remembers it; changes are remembered, too. */
export function rememberedDisplay(): Store<Display> {
  const display = createStore<Display>({
    isGrouped: readPreference('grouped') === 'yes',
    folded: new Set(),
    isReadOnly: readPreference('read-only') === 'yes',
  })
  display.subscribe(() => {
    const { isGrouped, isReadOnly } = display.get()
    writePreference('grouped', isGrouped ? 'yes' : 'no')
    writePreference('read-only', isReadOnly ? 'yes' : 'no')
  })
  return display
}

/** @param search the first query */
export function rememberedView(search: string): Store<View> {
  const view = createStore<View>({
    ...defaultView,
    search,
    hidesEmptied: readPreference('hide-emptied') === 'yes',
  })
  let { hidesEmptied: remembered } = view.get()
  view.subscribe(() => {
    const { hidesEmptied } = view.get()
    if (hidesEmptied !== remembered) writePreference('hide-emptied', hidesEmptied ? 'yes' : 'no')
    remembered = hidesEmptied
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
