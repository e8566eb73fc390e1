import {
  type RefObject,
  startTransition,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { coverage, type RowWindow, rowsInView, scrollToRow, withOverscan, clampWindow } from './rowWindow.ts'
import type { RowMetrics } from './rowMetrics.ts'
import { contentTop, type Place, placeAfterScroll, placeOf, scrollSpace, topInSpace } from './scrollSpace.ts'
import { usePixelRatio } from './usePixelRatio.ts'

/** The least height of everything around the grid: with it, the first render needs no measuring. */
const chromeHeightPx = 88

/** How many rows are rendered beyond either edge, so that a short scroll shows no gap. */
const overscan = 4

/** After a jump, the time without scrolling before rows beyond the edges are rendered. */
const settleDelayMs = 100

/**
 * A scroll position is a whole number of the screen's pixels, which the height of the view need not be. This many CSS
 * pixels more leave a row at the edge of the view whole at every scale.
 */
const roundingPx = 2

interface Position extends Place {
  /** The height of the view, with the header. */
  readonly height: number
}

/** The part of the rows nearest to the current one that shows the whole row. */
function revealedTop(row: number, position: Position, { rowHeight, headerHeight }: RowMetrics): number {
  return scrollToRow(row, contentTop(position), position.height - headerHeight - roundingPx, rowHeight)
}

function isShown(row: number, position: Position, metrics: RowMetrics): boolean {
  const by = revealedTop(row, position, metrics) - contentTop(position)
  return row >= 0 && by > -1 && by <= roundingPx
}

interface View {
  readonly rows: RowWindow
  /** That of the scroll space. */
  readonly offset: number
  /** How many rows are rendered beyond either edge. */
  readonly overscanRows: number
  /** How many rows fit. */
  readonly page: number
}

function viewOf(position: Position, overscanRows: number, { rowHeight, headerHeight }: RowMetrics): View {
  const rowsHeight = position.height - headerHeight
  return {
    rows: rowsInView(contentTop(position), rowsHeight, rowHeight),
    offset: position.offset,
    overscanRows,
    page: Math.max(1, Math.floor(rowsHeight / rowHeight)),
  }
}

/**
 * Follows the scroll position and computes which rows to render: those in view at once, and a few beyond either edge
 * when there is time. When heights change, the first row in view stays the first.
 *
 * @param active the row that stays in view when heights change; -1 for none
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
  /** The height of the element with the rows, in CSS pixels. */
  readonly height: number
  /** The distance of a row from the top of that element, in CSS pixels. */
  readonly topOf: (row: number) => number
  /** How many rows fit the view. */
  readonly page: number
  readonly scrollToTop: () => void
  /** Scrolls no further than necessary to show the whole row. */
  readonly reveal: (row: number) => void
  /** Scrolls sideways no further than necessary to show the cell. */
  readonly revealSideways: (cell: HTMLElement) => void
} {
  const { rowHeight, headerHeight } = metrics
  const pixelRatio = usePixelRatio()
  const space = useMemo(
    () => scrollSpace(count * rowHeight + roundingPx, pixelRatio),
    [count, rowHeight, pixelRatio],
  )
  const [view, setView] = useState<View>(() =>
    viewOf({ top: 0, offset: 0, height: window.innerHeight - chromeHeightPx }, 0, metrics),
  )
  const [viewHeight, setViewHeight] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const rendered = useRef({ rows: view.rows, offset: view.offset })
  // Taken from the last event: reading it from the element would force a layout.
  const position = useRef<Position>({ top: 0, offset: 0, height: 0 })
  const activeRow = useRef(active)
  const laidOut = useRef({ space, metrics })
  /** Whether the active row was in view before the view got another height. */
  const wasActiveShown = useRef<boolean>(undefined)

  useLayoutEffect(() => {
    activeRow.current = active
  }, [active])

  useLayoutEffect(() => {
    rendered.current = { rows: withOverscan(view.rows, view.overscanRows), offset: view.offset }
  }, [view])

  const show = useCallback((place: Place): void => {
    scroller.current?.scrollTo({ top: place.top, behavior: 'instant' })
    position.current = { ...position.current, ...place }
    if (place.offset === rendered.current.offset) return
    setView(viewOf(position.current, 0, laidOut.current.metrics))
  }, [])

  const reveal = useCallback(
    (row: number): void => {
      if (scroller.current !== null && position.current.height === 0)
        position.current = { ...position.current, height: scroller.current.clientHeight }
      const to = revealedTop(row, position.current, laidOut.current.metrics)
      const by = to - contentTop(position.current)
      if (by < 0 || by > roundingPx) show(placeOf(laidOut.current.space, to))
    },
    [show],
  )

  const scrollToTop = useCallback((): void => show({ top: 0, offset: 0 }), [show])

  useLayoutEffect(() => {
    const before = laidOut.current
    laidOut.current = { space, metrics }
    const { current } = position
    const wasShown = wasActiveShown.current ?? isShown(activeRow.current, current, before.metrics)
    wasActiveShown.current = undefined
    if (viewHeight === 0) return
    if (before.metrics.rowHeight !== rowHeight || before.space.hidden !== space.hidden) {
      const to = (contentTop(current) * rowHeight) / before.metrics.rowHeight
      const last = space.height + space.hidden - (viewHeight - headerHeight)
      show(placeOf(space, Math.max(0, Math.min(to, last))))
      // The rows that are in view now, even if the space has stayed where it is.
      setView(viewOf(position.current, overscan, metrics))
    }
    if (wasShown) reveal(activeRow.current)
  }, [space, metrics, rowHeight, headerHeight, viewHeight, show, reveal])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let settleTimer: ReturnType<typeof setTimeout> | undefined
    const viewNow = (overscanRows: number): View =>
      viewOf(position.current, overscanRows, laidOut.current.metrics)
    const addOverscan = (): void => startTransition(() => setView(viewNow(overscan)))
    const moveTo = (place: Place): void => {
      position.current = { ...position.current, ...place }
      const { rows } = viewNow(0)
      const covered = coverage(rendered.current.rows, rows)
      clearTimeout(settleTimer)
      if (covered === 'all' && rendered.current.offset === place.offset) {
        if (coverage(rendered.current.rows, withOverscan(rows, overscan / 2)) !== 'all') addOverscan()
        return
      }
      const isFar = covered === 'none'
      // Rendered before this frame is painted: rows that appear a frame late flicker.
      flushSync(() => setView(viewNow(isFar ? 0 : overscan)))
      if (isFar) settleTimer = setTimeout(addOverscan, settleDelayMs)
    }
    const jump = (place: Place): void => {
      moveTo(place)
      element.scrollTo({ top: place.top, behavior: 'instant' })
    }
    const follow = (): void => {
      const top = element.scrollTop
      const rowsHeight = position.current.height - laidOut.current.metrics.headerHeight
      const place = placeAfterScroll(laidOut.current.space, position.current, top, rowsHeight)
      if (place.top === top) moveTo(place)
      else jump(place)
    }
    // Where browsers lack this event, the space is put where it belongs before it comes to an end.
    const settle = (): void => {
      const place = placeOf(laidOut.current.space, contentTop(position.current))
      if (place.offset !== position.current.offset) jump(place)
    }
    // A browser scrolls to a text that is typed out of view, which may be far from where the space is. Rendering before
    // React has seen the event would undo what was typed.
    const revealEdited = (): void => {
      if (laidOut.current.space.hidden === 0) return
      requestAnimationFrame(() => {
        if (activeRow.current >= 0) reveal(activeRow.current)
      })
    }
    const resizes = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { current } = position
      const { height } = entry.contentRect
      if (height !== current.height)
        wasActiveShown.current ??= isShown(activeRow.current, current, laidOut.current.metrics)
      position.current = { ...current, height }
      follow()
      setViewHeight(height)
    })
    resizes.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    element.addEventListener('scrollend', settle)
    element.addEventListener('input', revealEdited)
    return () => {
      clearTimeout(settleTimer)
      resizes.disconnect()
      element.removeEventListener('scroll', follow)
      element.removeEventListener('scrollend', settle)
      element.removeEventListener('input', revealEdited)
    }
  }, [reveal])

  const revealSideways = useCallback((cell: HTMLElement): void => {
    const { current } = scroller
    if (current === null || current.scrollWidth <= current.clientWidth) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // The cell may yet be drawn where the space was before.
    current.scrollTo({ top: position.current.top, behavior: 'instant' })
  }, [])

  const offset = Math.min(view.offset, space.hidden)
  return {
    scroller,
    window: clampWindow(withOverscan(view.rows, view.overscanRows), count),
    height: space.height,
    topOf: (row) => topInSpace(space, offset, row * rowHeight, rowHeight),
    page: view.page,
    scrollToTop,
    reveal,
    revealSideways,
  }
}
