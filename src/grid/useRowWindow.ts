import { type RefObject, startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { coverage, type RowWindow, rowsInView, scrollToRow, withOverscan, clampWindow } from './rowWindow.ts'
import type { RowMetrics } from './rowMetrics.ts'

/** The least height of everything around the grid: with it, the first render needs no measuring. */
const chromeHeightPx = 88

/** How many rows are rendered beyond either edge, so that a short scroll shows no gap. */
const overscan = 4

/** After a jump, the time without scrolling before rows beyond the edges are rendered. */
const settleDelayMs = 100

interface ScrollPosition {
  readonly top: number
  readonly width: number
  readonly height: number
}

function positionOf({ scrollTop, clientWidth, clientHeight }: Element): ScrollPosition {
  return { top: scrollTop, width: clientWidth, height: clientHeight }
}

/** The scroll position nearest to the current one that shows the whole row. */
function scrolledTo(row: number, { top, height }: ScrollPosition, metrics: RowMetrics): number {
  const { rowHeight, headerHeight } = metrics
  return scrollToRow(row, top, height - headerHeight, rowHeight)
}

interface View {
  readonly rows: RowWindow
  /** How many rows are rendered beyond either edge. */
  readonly overscanRows: number
  /** How many rows fit. */
  readonly page: number
}

function viewOf(
  { top, height }: ScrollPosition,
  overscanRows: number,
  { rowHeight, headerHeight }: RowMetrics,
): View {
  const rowsHeight = height - headerHeight
  return {
    rows: rowsInView(top, rowsHeight, rowHeight),
    overscanRows,
    page: Math.max(1, Math.floor(rowsHeight / rowHeight)),
  }
}

/**
 * Follows the scroll position and computes which rows to render: those in view at once, and a few beyond either edge
 * when there is time.
 *
 * @param active the row that stays in view when the view gets lower; -1 for none
 * @param metrics the same object until a height changes
 */
export function useRowWindow(
  count: number,
  active: number,
  metrics: RowMetrics,
): {
  /** The ref for the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly window: RowWindow
  /** How many rows fit the view. */
  readonly page: number
  readonly scrollToTop: () => void
  /** Scrolls no further than necessary to show the whole row. */
  readonly reveal: (row: number) => void
  /** Scrolls sideways no further than necessary to show the cell. */
  readonly revealSideways: (cell: HTMLElement) => void
} {
  const [view, setView] = useState<View>(() =>
    viewOf({ top: 0, width: 0, height: window.innerHeight - chromeHeightPx }, 0, metrics),
  )
  const scroller = useRef<HTMLDivElement>(null)
  const rendered = useRef(view.rows)
  // Taken from the last event: reading it from the element would force a layout.
  const position = useRef<ScrollPosition>({ top: 0, width: 0, height: 0 })
  const activeRow = useRef(active)

  useLayoutEffect(() => {
    activeRow.current = active
  }, [active])

  useLayoutEffect(() => {
    rendered.current = withOverscan(view.rows, view.overscanRows)
  }, [view])

  const reveal = useCallback(
    (row: number): void => {
      if (scroller.current !== null && position.current.height === 0)
        position.current = positionOf(scroller.current)
      const to = scrolledTo(row, position.current, metrics)
      if (to === position.current.top) return
      scroller.current?.scrollTo({ top: to, behavior: 'instant' })
      position.current = { ...position.current, top: to }
    },
    [metrics],
  )

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let settleTimer: ReturnType<typeof setTimeout> | undefined
    const addOverscan = (): void =>
      startTransition(() => setView(viewOf(position.current, overscan, metrics)))
    const follow = (): void => {
      position.current = positionOf(element)
      const { rows } = viewOf(position.current, 0, metrics)
      const covered = coverage(rendered.current, rows)
      clearTimeout(settleTimer)
      if (covered === 'all') {
        if (coverage(rendered.current, withOverscan(rows, overscan / 2)) !== 'all') addOverscan()
        return
      }
      const isFar = covered === 'none'
      // Rendered before this frame is painted: rows that appear a frame late flicker.
      flushSync(() => setView(viewOf(position.current, isFar ? 0 : overscan, metrics)))
      if (isFar) settleTimer = setTimeout(addOverscan, settleDelayMs)
    }
    const resizes = new ResizeObserver(() => {
      const before = position.current
      follow()
      const row = activeRow.current
      if (row >= 0 && scrolledTo(row, before, metrics) === before.top) reveal(row)
    })
    resizes.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      clearTimeout(settleTimer)
      resizes.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [reveal, metrics])

  const scrollToTop = useCallback((): void => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
    position.current = { ...position.current, top: 0 }
  }, [])

  const revealSideways = useCallback((cell: HTMLElement): void => {
    const { current } = scroller
    if (current !== null && current.scrollWidth > current.clientWidth)
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  return {
    scroller,
    window: clampWindow(withOverscan(view.rows, view.overscanRows), count),
    page: view.page,
    scrollToTop,
    reveal,
    revealSideways,
  }
}
