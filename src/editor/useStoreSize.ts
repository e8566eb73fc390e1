import { useEffect, useState } from 'react'
import type { PortalValues } from '../draft/draft.ts'
import { countStoreSize } from '../save/storeSize.ts'
import { whenIdle } from '../state/whenIdle.ts'

/**
 * Counts while nothing else is to do, since 100,000 options take several frames.
 *
 * @returns the bytes that the values take in the portal's column; those of the values before until they are counted
 */
export function useStoreSize(values: PortalValues): number | undefined {
  const [size, setSize] = useState<number>()
  useEffect(() => {
    const counter = countStoreSize(values)
    return whenIdle(() => {
      const isLeft = counter.step()
      if (!isLeft) setSize(counter.size())
      return isLeft
    })
  }, [values])
  return size
}
