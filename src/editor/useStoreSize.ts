import { useEffect, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { countStoreSize } from '../save/storeSize.ts'
import { whenIdle } from '../state/whenIdle.ts'

/**
 * Computes the size of the store while the browser is idle, since 100,000 options take several frames.
 *
 * @returns the bytes that the values take in the portal's column; until they are counted, those of the previous values
 */
export function useStoreSize(values: RemoteValues): number | undefined {
  const [size, setSize] = useState<number>()
  useEffect(() => {
    const counter = countStoreSize(values)
    return whenIdle(() => {
      const hasMore = counter.countNext()
      if (!hasMore) setSize(counter.size())
      return hasMore
    })
  }, [values])
  return size
}
