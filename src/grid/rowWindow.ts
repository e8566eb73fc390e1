/** A range of rows: `from` inclusive, `to` exclusive. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/**
 * The rows that are in view, whole or in part. All lengths are in CSS pixels.
 *
 * @param top how far the rows are scrolled
 * @param height the height of the view
 */
export function rowsInView(top: number, height: number, rowHeight: number): RowWindow {
  const from = Math.max(0, Math.floor(top / rowHeight))
  return { from, to: Math.max(from, Math.ceil((top + height) / rowHeight)) }
}

/** The window with a margin of rows at either end. */
export function withOverscan({ from, to }: RowWindow, margin: number): RowWindow {
  return { from: Math.max(0, from - margin), to: to + margin }
}

/** The part of a window that has rows. */
export function clampWindow({ from, to }: RowWindow, count: number): RowWindow {
  return { from: Math.min(from, count), to: Math.min(to, count) }
}

/** How much of one window the other has drawn already. */
export function coverage(drawn: RowWindow, wanted: RowWindow): 'all' | 'some' | 'none' {
  if (drawn.from <= wanted.from && wanted.to <= drawn.to) return 'all'
  return drawn.from < wanted.to && wanted.from < drawn.to ? 'some' : 'none'
}

/** The scroll position nearest to `top` that shows a row whole. */
export function scrollToRow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return top
}
