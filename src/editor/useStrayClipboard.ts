import { useEffect } from 'react'

/**
 * Takes what is copied and pasted to the element with the focus. Firefox sends it to where a text is marked instead, and
 * to the body of the page, outside the app, as long as none has been.
 */
export function useStrayClipboard(): void {
  useEffect(() => {
    function forward(event: ClipboardEvent): void {
      const focused = document.activeElement
      if (event.target !== document.body || focused === null || focused === document.body) return
      const { type, clipboardData } = event
      const forwarded = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true })
      if (!focused.dispatchEvent(forwarded)) event.preventDefault()
    }
    document.addEventListener('copy', forward)
    document.addEventListener('paste', forward)
    return () => {
      document.removeEventListener('copy', forward)
      document.removeEventListener('paste', forward)
    }
  }, [])
}
