import { useEffect, useEffectEvent } from 'react'

/**
 * Takes over what is being typed before the page goes.
 *
 * @param commitOpenEditor returns false for what cannot be taken over: the browser then asks whether to stay
 */
export function useLeavingPage(commitOpenEditor: () => boolean): void {
  const onLeaving = useEffectEvent((event: Event) => {
    if (!commitOpenEditor()) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: Event): void => onLeaving(event)
    addEventListener('beforeunload', listener)
    // A frame that the portal removes is not asked. Before the listeners that keep the draft.
    addEventListener('pagehide', listener, { capture: true })
    return () => {
      removeEventListener('beforeunload', listener)
      removeEventListener('pagehide', listener, { capture: true })
    }
  }, [])
}
