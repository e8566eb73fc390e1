/** A range of rows: `from` inclusive, `to` exclusive. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/**
 * The rows that are at least partly in view. All lengths are in CSS pixels.
 *
 * @param top the scroll position
 * @param height the height of the view
 */
export function rowsInView(top: number, height: number, rowHeight: number): RowWindow {
  const from = Math.max(0, Math.floor(top / rowHeight))
  return { from, to: Math.max(from, Math.ceil((top + height) / rowHeight)) }
}

/** The window with this many more rows at either end. */
export function withOverscan({ from, to }: RowWindow, overscan: number): RowWindow {
  return { from: Math.max(0, from - overscan), to: to + overscan }
}

/** The part of a window that exists among this many rows. */
export function clampWindow({ from, to }: RowWindow, count: number): RowWindow {
  return { from: Math.min(from, count), to: Math.min(to, count) }
}

/** How much of the needed window is already rendered. */
export function coverage(rendered: RowWindow, needed: RowWindow): 'all' | 'some' | 'none' {
  if (rendered.from <= needed.from && needed.to <= rendered.to) return 'all'
  return rendered.from < needed.to && needed.from < rendered.to ? 'some' : 'none'
}

/** The scroll position nearest to `top` that shows the whole row. */
export function scrollToRow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return top
}
