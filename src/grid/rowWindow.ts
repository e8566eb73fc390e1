/** The rows to draw: `from` inclusive, `to` exclusive. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/** Rows drawn beyond either edge, and the steps in which the window moves: small moves draw nothing anew. */
const overscan = 4
const step = 4

/**
 * The window of rows at a scroll position. All lengths are in CSS pixels.
 *
 * @param top how far the rows are scrolled
 * @param height the height of the view
 */
export function rowWindow(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(Math.max(0, top) / rowHeight / step) * step
  const fitting = Math.ceil(height / rowHeight) + step
  return {
    from: Math.max(0, Math.min(first - overscan, count)),
    to: Math.min(count, first + fitting + overscan),
  }
}

/** The scroll position nearest to `top` that shows a row whole. */
export function scrollToRow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return top
}
