import { useEffect, useState } from 'react'

/** How many of the screen's pixels there are to a CSS pixel, as it is after zooming or moving to another screen. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio)

  useEffect(() => {
    const query = matchMedia(`(resolution: ${ratio}dppx)`)
    const read = (): void => setRatio(window.devicePixelRatio)
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [ratio])

  return ratio
}
