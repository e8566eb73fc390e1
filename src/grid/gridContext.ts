import { createContext, useContext } from 'react'
import type { Store } from '../state/store.ts'
import type { GridCommands } from './commands.ts'
import type { GridState } from './gridState.ts'

/** What every part of the grid may need. */
export interface GridContextValue {
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  /** Nothing can be changed: the person only looks. */
  readonly isReadOnly: boolean
  /** The words sought, for the hits to be in sight. */
  readonly query: string
}

const GridContext = createContext<GridContextValue | undefined>(undefined)

export const GridProvider = GridContext.Provider

/** @throws {Error} outside a {@link GridProvider} */
export function useGridContext(): GridContextValue {
  const value = useContext(GridContext)
  if (value === undefined) throw new Error('A part of the grid stands outside GridProvider')
  return value
}
