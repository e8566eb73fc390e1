import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import { isInGrid } from '../grid/cellElement.ts'
import type { GridState } from '../grid/gridState.ts'
import type { Store } from '../state/store.ts'

/**
 * Gives the focus to the grid when the element that had it was removed from the page, after which nothing would have it,
 * and lets the grid give it up as soon as anything else has it.
 *
 * @returns the handlers for the root element
 */
export function useFocusRecovery(grid: Store<GridState>) {
  const hasFocus = useRef(false)

  useLayoutEffect(() => {
    // React fires no blur for an element that it removes, so the flag is still set.
    if (!hasFocus.current || document.activeElement !== document.body) return
    hasFocus.current = false
    grid.set({ ...grid.get(), holdsFocus: true })
  })
  return {
    onFocus({ target }: FocusEvent) {
      hasFocus.current = true
      const state = grid.get()
      if (state.holdsFocus && !isInGrid(target)) grid.set({ ...state, holdsFocus: false })
    },
    onBlur() {
      hasFocus.current = false
    },
  }
}
