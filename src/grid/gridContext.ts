import { createContext, useContext } from 'react'
import type { Store } from '../state/store.ts'
import type { GridCommands } from './commands.ts'
import type { GridState } from './gridState.ts'

/** What every part of the grid may need: both stay the same for the life of the grid. */
export interface GridContextValue {
  readonly grid: Store<GridState>
  readonly commands: GridCommands
}

const GridContext = createContext<GridContextValue | undefined>(undefined)

export const GridProvider = GridContext.Provider

/** @throws {Error} outside a {@link GridProvider} */
export function useGridContext(): GridContextValue {
  const value = useContext(GridContext)
  if (value === undefined) throw new Error('A part of the grid stands outside GridProvider')
  return value
}
