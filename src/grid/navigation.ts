import type { Direction } from '../messages/language.ts'
import type { ColumnId } from './columns.ts'

/** A cell by its column and the index of its row among the visible rows. */
export interface Position {
  readonly row: number
  readonly column: ColumnId
}

/** A key press, as far as navigation needs it. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The arrow key with the same meaning in a left-to-right grid: in a right-to-left grid, left is forward. */
export function unmirrored(key: string, direction: Direction): string {
  if (direction === 'ltr') return key
  if (key === 'ArrowLeft') return 'ArrowRight'
  return key === 'ArrowRight' ? 'ArrowLeft' : key
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max))
}

/** What there is to move in: the number of visible rows, and the columns that are shown. */
export interface GridExtent {
  readonly rows: number
  readonly columns: readonly ColumnId[]
}

/** The cell this many rows down and columns to the right, or the last one on the way there. */
export function moveBy(from: Position, { rows, columns }: GridExtent, down: number, right: number): Position {
  const index = clamp(columns.indexOf(from.column) + right, columns.length - 1)
  return { row: clamp(from.row + down, rows - 1), column: columns[index] ?? 'key' }
}

/**
 * The cell that a key moves to, following the data grid pattern of WAI-ARIA.
 *
 * @param page how many rows fit the view
 * @returns undefined for a key that does not move
 */
export function moveByKey(
  from: Position,
  press: KeyPress,
  extent: GridExtent,
  page: number,
): Position | undefined {
  const far = press.ctrlKey || press.metaKey
  const last = clamp(extent.rows - 1, extent.rows - 1)
  const columnCount = extent.columns.length
  switch (press.key) {
    case 'ArrowUp':
      return far ? { ...from, row: 0 } : moveBy(from, extent, -1, 0)
    case 'ArrowDown':
      return far ? { ...from, row: last } : moveBy(from, extent, 1, 0)
    case 'ArrowLeft':
      return moveBy(from, extent, 0, far ? -columnCount : -1)
    case 'ArrowRight':
      return moveBy(from, extent, 0, far ? columnCount : 1)
    case 'PageUp':
      return moveBy(from, extent, -page, 0)
    case 'PageDown':
      return moveBy(from, extent, page, 0)
    case 'Home':
      return moveBy({ ...from, row: far ? 0 : from.row }, extent, 0, -columnCount)
    case 'End':
      return moveBy({ ...from, row: far ? last : from.row }, extent, 0, columnCount)
    default:
      return undefined
  }
}
