import { useEffect, useEffectEvent } from 'react'

/**
 * Lets the browser ask whether to stay when the page is closed.
 *
 * @param isUnfinished whether something would have to be typed again
 */
export function useLeavingPage(isUnfinished: () => boolean): void {
  const onLeaving = useEffectEvent((event: Event) => {
    if (isUnfinished()) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: Event): void => onLeaving(event)
    addEventListener('beforeunload', listener)
    return () => removeEventListener('beforeunload', listener)
  }, [])
}
