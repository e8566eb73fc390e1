import { createContext, useContext } from 'react'
import type { OpenEdit } from '../draft/openEdit.ts'
import type { OptionRules } from '../draft/optionRules.ts'
import type { ReadonlyStore, Store } from '../state/store.ts'
import type { ColumnId } from './columns.ts'
import type { GridCommands } from './commands.ts'
import type { GridState } from './gridState.ts'
import type { OpenEdits } from './openEdits.ts'

/** What the parts of the grid share. */
export interface GridContextValue {
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  /** What is being typed; only the open cell follows it keystroke by keystroke. */
  readonly openEdit: ReadonlyStore<OpenEdit | undefined>
  readonly openEdits: OpenEdits
  /** The columns that are shown, in their order. */
  readonly columns: readonly ColumnId[]
  /** What the settings schema says of the options. */
  readonly rules: OptionRules
  /** Whether nothing can be changed. */
  readonly isReadOnly: boolean
  /** The words of the query, as `searchWords` gives them: cells show the part of their text that matches. */
  readonly words: readonly string[]
}

const GridContext = createContext<GridContextValue | undefined>(undefined)

export const GridProvider = GridContext.Provider

/** @throws {Error} outside a {@link GridProvider} */
export function useGridContext(): GridContextValue {
  const value = useContext(GridContext)
  if (value === undefined) throw new Error('useGridContext must be used inside GridProvider')
  return value
}
