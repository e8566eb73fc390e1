import type { Direction } from '../messages/language.ts'
import type { Store } from '../state/store.ts'
import { pointBelow } from '../ui/menuPosition.ts'
import { type GridState, openMenu } from './gridState.ts'

/** Opens a row's menu below an element of the row. */
export function openMenuAt(
  element: Element,
  key: string,
  grid: Store<GridState>,
  direction: Direction,
): void {
  grid.set(openMenu(grid.get(), { key, ...pointBelow(element, direction) }))
}
