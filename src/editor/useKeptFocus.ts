import { useLayoutEffect, useRef } from 'react'

/**
 * Notices when the focused element leaves the page, which would drop the focus to nowhere.
 *
 * @param onLost where the person goes on instead
 * @returns the handlers for the element that holds everything
 */
export function useKeptFocus(onLost: () => void) {
  const isHeld = useRef(false)
  useLayoutEffect(() => {
    // React tells of no blur while it removes elements, so what is still held here was removed.
    if (!isHeld.current || document.activeElement !== document.body) return
    isHeld.current = false
    onLost()
  })
  return {
    onFocus() {
      isHeld.current = true
    },
    onBlur() {
      isHeld.current = false
    },
  }
}
