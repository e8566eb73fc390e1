/** How the rows are laid out: as cards in a narrow view; where values do not fit beside keys, they scroll. */
export type GridLayout = 'card' | 'compact' | 'wide'

/** In CSS pixels. */
export interface RowMetrics {
  readonly rowHeight: number
  readonly headerHeight: number
}

/** Below these widths of the app, in CSS pixels. */
const cardWidthPx = 600
const compactWidthPx = 900

/** @param width that of the app, in CSS pixels */
export function gridLayout(width: number): GridLayout {
  if (width < cardWidthPx) return 'card'
  return width < compactWidthPx ? 'compact' : 'wide'
}

/** @param isCoarse whether the pointer is a finger, which needs a larger target */
export function rowMetrics(layout: GridLayout, isCoarse: boolean): RowMetrics {
  if (layout === 'card') return { rowHeight: 64, headerHeight: 36 }
  return { rowHeight: isCoarse ? 44 : 40, headerHeight: 45 }
}
