import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type RowWindow, rowWindow } from './rowWindow.ts'

/** The heights of the grid's parts, in CSS pixels; the style sheet has the same. */
export const rowHeight = 40
export const headerHeight = 45

interface View {
  readonly top: number
  readonly height: number
}

/** The window over as many rows as there may ever be. */
function windowOf({ top, height }: View): RowWindow {
  return rowWindow(top, height, rowHeight, Number.MAX_SAFE_INTEGER)
}

/**
 * Follows the scroller and tells which rows to draw.
 *
 * @returns the window, and how many rows fit the view
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
): { readonly window: RowWindow; readonly page: number } {
  const [view, setView] = useState<View>(() => ({ top: 0, height: window.innerHeight }))
  const drawn = useRef(view)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const follow = (): void => {
      const next = { top: element.scrollTop, height: element.clientHeight }
      const before = windowOf(drawn.current)
      const after = windowOf(next)
      if (before.from === after.from && before.to === after.to && drawn.current.height === next.height) return
      drawn.current = next
      // Drawn before the frame is painted: rows that come a frame late are seen as flicker.
      if (after.from < before.from || after.to > before.to) flushSync(() => setView(next))
      else setView(next)
    }
    const resizes = new ResizeObserver(follow)
    resizes.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      resizes.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [scroller])

  return {
    window: rowWindow(view.top, view.height, rowHeight, count),
    page: Math.max(1, Math.floor((view.height - headerHeight) / rowHeight)),
  }
}
