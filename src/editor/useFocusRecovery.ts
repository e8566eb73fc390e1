import { useLayoutEffect, useRef } from 'react'

/**
 * Notices when the focused element leaves the page, which would drop the focus to nowhere.
 *
 * @param onLost where the person goes on instead
 * @returns the handlers for the element that holds everything
 */
export function useFocusRecovery(onLost: () => void) {
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // React tells of no blur while it removes elements, so what is still held here was removed.
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
