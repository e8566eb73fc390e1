import { useEffect, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { countStoreSize } from '../save/storeSize.ts'
import { whenIdle } from '../state/whenIdle.ts'

/**
 * Counts while nothing else is to do, since 100,000 options take several frames.
 *
 * @returns the bytes that the values take in the portal's column; those of the values before until they are counted
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
