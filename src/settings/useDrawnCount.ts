import { startTransition, useEffect, useState } from 'react'

/** How many settings are drawn at once, with members as they come. */
const firstCount = 12

/** How many more are drawn at a time: what a keystroke may have to wait for. */
const stepCount = 24

/**
 * How many of many settings are drawn by now.
 *
 * @param total how many there are
 * @param list another list begins anew
 */
export function useDrawnCount(total: number, list: unknown): number {
  const [drawn, setDrawn] = useState({ list, count: firstCount })
  const count = drawn.list === list ? drawn.count : firstCount
  useEffect(() => {
    if (count >= total) return undefined
    const timer = setTimeout(() => startTransition(() => setDrawn({ list, count: count + stepCount })))
    return () => clearTimeout(timer)
  }, [count, total, list])
  return count
}
