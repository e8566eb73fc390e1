import { useLayoutEffect, useRef } from 'react'

/**
 * Detects that the focused element was removed from the page, after which nothing would have the focus.
 *
 * @param onLost moves the focus to where the user can go on
 * @returns the handlers for the root element
 */
export function useFocusRecovery(onLost: () => void) {
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // React fires no blur for an element that it removes, so the flag is still set.
    if (!hasFocus.current || document.activeElement !== document.body) return
    hasFocus.current = false
    onLost()
  })
  return {
    onFocus() {
      hasFocus.current = true
    },
    onBlur() {
      hasFocus.current = false
    },
  }
}
