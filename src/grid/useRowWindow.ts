import { type RefObject, startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { coverage, type RowWindow, rowsInView, scrollToRow, withOverscan, clampWindow } from './rowWindow.ts'

/** The heights of the grid's parts, in CSS pixels; the style sheet has the same. */
export const rowHeight = 40
export const headerHeight = 45

/** What stands around the grid at least, in CSS pixels: with it the first drawing needs no measuring. */
const chromeHeight = 88

/** Rows drawn beyond either edge, so that a small move shows no gap. */
const overscan = 4

/** After a far jump: how long the view rests before rows beyond its edges are drawn, in milliseconds. */
const settleDelayMs = 100

/** Below this width, in CSS pixels, the rows are wider than the view; the style sheet has the same. */
const minRowWidth = 852

interface ScrollPosition {
  readonly top: number
  readonly width: number
  readonly height: number
}

function positionOf({ scrollTop, clientWidth, clientHeight }: Element): ScrollPosition {
  return { top: scrollTop, width: clientWidth, height: clientHeight }
}

/** The scroll position nearest to a place that shows a row whole. */
function scrolledTo(row: number, { top, height }: ScrollPosition): number {
  return scrollToRow(row, top, height - headerHeight, rowHeight)
}

interface View {
  readonly rows: RowWindow
  /** How many rows are drawn beyond either edge. */
  readonly margin: number
  /** How many rows fit. */
  readonly page: number
}

function viewOf({ top, height }: ScrollPosition, margin: number): View {
  const room = height - headerHeight
  return {
    rows: rowsInView(top, room, rowHeight),
    margin,
    page: Math.max(1, Math.floor(room / rowHeight)),
  }
}

/**
 * Follows the scroller and tells which rows to draw: at once those in view, and, when there is time, a few
 * beyond either edge.
 *
 * @param active the row that stays in view when the view gets lower; -1 for none
 */
export function useRowWindow(
  count: number,
  active: number,
): {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly window: RowWindow
  /** How many rows fit the view. */
  readonly page: number
  readonly scrollToTop: () => void
  /** Scrolls no further than it takes to show a row whole. */
  readonly reveal: (row: number) => void
  /** Scrolls no further than it takes to show a cell that has the focus. */
  readonly revealSideways: (cell: HTMLElement) => void
} {
  const [view, setView] = useState<View>(() =>
    viewOf({ top: 0, width: 0, height: window.innerHeight - chromeHeight }, 0),
  )
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useRef(view.rows)
  // Kept from the last event: asking the element itself would make the browser lay out the page.
  const position = useRef<ScrollPosition>({ top: 0, width: 0, height: 0 })
  const activeRow = useRef(active)

  useLayoutEffect(() => {
    activeRow.current = active
  }, [active])

  useLayoutEffect(() => {
    drawn.current = withOverscan(view.rows, view.margin)
  }, [view])

  const reveal = useCallback((row: number): void => {
    if (scroller.current !== null && position.current.height === 0)
      position.current = positionOf(scroller.current)
    const to = scrolledTo(row, position.current)
    if (to === position.current.top) return
    scroller.current?.scrollTo({ top: to, behavior: 'instant' })
    position.current = { ...position.current, top: to }
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let settleTimer: ReturnType<typeof setTimeout> | undefined
    const addOverscan = (): void => startTransition(() => setView(viewOf(position.current, overscan)))
    const follow = (): void => {
      position.current = positionOf(element)
      const { rows } = viewOf(position.current, 0)
      const covered = coverage(drawn.current, rows)
      clearTimeout(settleTimer)
      if (covered === 'all') {
        if (coverage(drawn.current, withOverscan(rows, overscan / 2)) !== 'all') addOverscan()
        return
      }
      const isFar = covered === 'none'
      // Drawn before the frame is painted: rows that come a frame late are seen as flicker.
      flushSync(() => setView(viewOf(position.current, isFar ? 0 : overscan)))
      if (isFar) settleTimer = setTimeout(addOverscan, settleDelayMs)
    }
    const resizes = new ResizeObserver(() => {
      const before = position.current
      follow()
      const row = activeRow.current
      if (row >= 0 && scrolledTo(row, before) === before.top) reveal(row)
    })
    resizes.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      clearTimeout(settleTimer)
      resizes.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [reveal])

  const scrollToTop = useCallback((): void => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
    position.current = { ...position.current, top: 0 }
  }, [])

  const revealSideways = useCallback((cell: HTMLElement): void => {
    if (position.current.width < minRowWidth) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  return {
    scroller,
    window: clampWindow(withOverscan(view.rows, view.margin), count),
    page: view.page,
    scrollToTop,
    reveal,
    revealSideways,
  }
}
