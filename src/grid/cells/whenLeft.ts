import type { FocusEvent } from 'react'

/**
 * Tells that the focus has gone from an editor to something else in the app. Whoever leaves the window or the frame has
 * not left the editor: they come back to it.
 */
export function whenLeft({ currentTarget, relatedTarget }: FocusEvent, onLeave: () => void): void {
  if (relatedTarget instanceof Node) {
    if (!currentTarget.contains(relatedTarget)) onLeave()
    return
  }
  // The browser lets go of the field first, and of the frame after that.
  setTimeout(() => {
    if (document.hasFocus() && currentTarget.isConnected && !currentTarget.matches(':focus-within')) onLeave()
  })
}
