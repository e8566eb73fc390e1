import type { CSSProperties } from 'react'
import { type ColumnChoice, rowWidth } from './columns.ts'
import type { RowMetrics } from './rowMetrics.ts'

/** Sizes as properties that the style sheet reads: no row is drawn anew when a column gets wider. */
export function gridSizes(columns: ColumnChoice, { rowHeight, headerHeight }: RowMetrics): CSSProperties {
  const lengths = {
    '--row-height': rowHeight,
    '--header-height': headerHeight,
    '--row-width': rowWidth(columns),
    '--key-width': columns.widths.key,
    '--type-width': columns.widths.type,
    '--state-width': columns.widths.state,
  }
  return Object.fromEntries(Object.entries(lengths).map(([name, px]) => [name, `${px}px`]))
}
