import { type FocusEvent, useLayoutEffect, useRef } from 'react'

interface Actions {
  /** Moves the focus to where the user can go on. */
  readonly onLost: () => void
  /** Hears of every element that gets the focus. */
  readonly onEnter: (target: Element) => void
}

/**
 * Follows the focus, and detects that the element that had it was removed from the page, after which nothing would have
 * it.
 *
 * @returns the handlers for the root element
 */
export function useFocusRecovery({ onLost, onEnter }: Actions) {
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // React fires no blur for an element that it removes, so the flag is still set.
    if (!hasFocus.current || document.activeElement !== document.body) return
    hasFocus.current = false
    onLost()
  })
  return {
    onFocus({ target }: FocusEvent) {
      hasFocus.current = true
      onEnter(target)
    },
    onBlur() {
      hasFocus.current = false
    },
  }
}
