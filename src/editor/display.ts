import { readPreference, writePreference } from '../preferences/preference.ts'
import { createStore, type Store } from '../state/store.ts'

/** How the grid is looked at, apart from what is in it. */
export interface Display {
  /** Keys with a common beginning stand in groups; remembered. */
  readonly isGrouped: boolean
  /** The prefixes of the groups whose options are not shown. */
  readonly folded: ReadonlySet<string>
  /** Nothing can be changed; remembered. */
  readonly isReadOnly: boolean
}

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

/** Hides or shows the options of a group. */
export function withFold(display: Display, prefix: string, isFolded: boolean): Display {
  const folded = new Set(display.folded)
  if (isFolded) folded.add(prefix)
  else folded.delete(prefix)
  return { ...display, folded }
}
