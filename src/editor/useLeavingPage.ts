import { useEffect, useEffectEvent } from 'react'

/**
 * Commits what is being typed before the page is closed.
 *
 * @param commitOpenEditor returns false when it cannot be committed: the browser then asks whether to stay
 */
export function useLeavingPage(commitOpenEditor: () => boolean): void {
  const onLeaving = useEffectEvent((event: Event) => {
    if (!commitOpenEditor()) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: Event): void => onLeaving(event)
    addEventListener('beforeunload', listener)
    // A frame that the portal removes gets no `beforeunload`. Captured, to run before the draft is stored.
    addEventListener('pagehide', listener, { capture: true })
    return () => {
      removeEventListener('beforeunload', listener)
      removeEventListener('pagehide', listener, { capture: true })
    }
  }, [])
}
