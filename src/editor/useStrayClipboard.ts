import { useEffect, useEffectEvent } from 'react'

/** As much of a copy or a paste as is needed; both React's and the browser's events are one. */
export interface ClipboardAction {
  readonly target: EventTarget
  readonly clipboardData: DataTransfer
  readonly preventDefault: () => void
}

interface Handlers {
  readonly onCopy: (action: ClipboardAction) => void
  readonly onPaste: (action: ClipboardAction) => void
}

/**
 * Takes a copy or a paste to the element with the focus. Firefox sends it to where text is marked instead, and to the
 * body of the page, outside the app, as long as none is.
 */
export function useStrayClipboard({ onCopy, onPaste }: Handlers): void {
  const forward = useEffectEvent((event: ClipboardEvent) => {
    const target = document.activeElement
    const { clipboardData } = event
    if (event.target !== document.body || clipboardData === null) return
    if (target === null || target === document.body) return
    const handle = event.type === 'copy' ? onCopy : onPaste
    handle({ target, clipboardData, preventDefault: () => event.preventDefault() })
  })

  useEffect(() => {
    const listener = (event: ClipboardEvent): void => forward(event)
    document.addEventListener('copy', listener)
    document.addEventListener('paste', listener)
    return () => {
      document.removeEventListener('copy', listener)
      document.removeEventListener('paste', listener)
    }
  }, [])
}
