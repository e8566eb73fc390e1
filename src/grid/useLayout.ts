import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { type GridLayout, gridLayout } from './rowMetrics.ts'

/** How there is to be laid out, and for what pointer. */
export interface Layout {
  readonly layout: GridLayout
  /** Whether the pointer is a finger. */
  readonly isCoarse: boolean
}

/** Follows the width of an element, and the kind of pointer. At first it is as wide as the window. */
export function useLayout(root: RefObject<Element | null>): Layout {
  const [layout, setLayout] = useState(() => gridLayout(window.innerWidth))
  const isCoarse = useSyncExternalStore(subscribeToPointer, hasCoarsePointer)

  useEffect(() => {
    if (root.current === null) return undefined
    const resizes = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setLayout(gridLayout(entry.contentRect.width))
    })
    resizes.observe(root.current)
    return () => resizes.disconnect()
  }, [root])

  return { layout, isCoarse }
}

const coarsePointer = '(pointer: coarse)'

function hasCoarsePointer(): boolean {
  return matchMedia(coarsePointer).matches
}

function subscribeToPointer(onChange: () => void): () => void {
  const query = matchMedia(coarsePointer)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
