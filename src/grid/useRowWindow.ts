import { type RefObject, startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { coverage, type RowWindow, rowsInView, scrollToRow, widened, within } from './rowWindow.ts'

/** The heights of the grid's parts, in CSS pixels; the style sheet has the same. */
export const rowHeight = 40
export const headerHeight = 45

/** What stands around the grid at least, in CSS pixels: with it the first drawing needs no measuring. */
const aroundGrid = 88

/** Rows drawn beyond either edge, so that a small move shows no gap. */
const overscan = 4

/** After a far jump: how long the view rests before rows beyond its edges are drawn, in milliseconds. */
const rest = 100

/** Below this width, in CSS pixels, the rows are wider than the view; the style sheet has the same. */
const leastWidth = 852

interface Place {
  readonly top: number
  readonly width: number
  readonly height: number
}

function placeOf({ scrollTop, clientWidth, clientHeight }: Element): Place {
  return { top: scrollTop, width: clientWidth, height: clientHeight }
}

/** The scroll position nearest to a place that shows a row whole. */
function scrolledTo(row: number, { top, height }: Place): number {
  return scrollToRow(row, top, height - headerHeight, rowHeight)
}

interface View {
  readonly rows: RowWindow
  /** How many rows are drawn beyond either edge. */
  readonly margin: number
  /** How many rows fit. */
  readonly page: number
}

function viewOf({ top, height }: Place, margin: number): View {
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
    viewOf({ top: 0, width: 0, height: window.innerHeight - aroundGrid }, 0),
  )
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useRef(view.rows)
  // Kept from the last event: asking the element itself would make the browser lay out the page.
  const place = useRef<Place>({ top: 0, width: 0, height: 0 })
  const activeRow = useRef(active)

  useLayoutEffect(() => {
    activeRow.current = active
  }, [active])

  useLayoutEffect(() => {
    drawn.current = widened(view.rows, view.margin)
  }, [view])

  const reveal = useCallback((row: number): void => {
    if (scroller.current !== null && place.current.height === 0) place.current = placeOf(scroller.current)
    const to = scrolledTo(row, place.current)
    if (to === place.current.top) return
    scroller.current?.scrollTo({ top: to, behavior: 'instant' })
    place.current = { ...place.current, top: to }
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let resting: ReturnType<typeof setTimeout> | undefined
    const widen = (): void => startTransition(() => setView(viewOf(place.current, overscan)))
    const follow = (): void => {
      place.current = placeOf(element)
      const { rows } = viewOf(place.current, 0)
      const covered = coverage(drawn.current, rows)
      clearTimeout(resting)
      if (covered === 'all') {
        if (coverage(drawn.current, widened(rows, overscan / 2)) !== 'all') widen()
        return
      }
      const isFar = covered === 'none'
      // Drawn before the frame is painted: rows that come a frame late are seen as flicker.
      flushSync(() => setView(viewOf(place.current, isFar ? 0 : overscan)))
      if (isFar) resting = setTimeout(widen, rest)
    }
    const resizes = new ResizeObserver(() => {
      const before = place.current
      follow()
      const row = activeRow.current
      if (row >= 0 && scrolledTo(row, before) === before.top) reveal(row)
    })
    resizes.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      clearTimeout(resting)
      resizes.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [reveal])

  const scrollToTop = useCallback((): void => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
    place.current = { ...place.current, top: 0 }
  }, [])

  const revealSideways = useCallback((cell: HTMLElement): void => {
    if (place.current.width < leastWidth) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  return {
    scroller,
    window: within(widened(view.rows, view.margin), count),
    page: view.page,
    scrollToTop,
    reveal,
    revealSideways,
  }
}
