import type { Direction } from '../messages/language.ts'
import { type ColumnId, columns } from './columns.ts'

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

function columnAt(index: number): ColumnId {
  return columns[clamp(index, columns.length - 1)] ?? 'key'
}

/** The cell this many rows down and columns to the right, or the last one on the way there. */
export function moveBy(from: Position, rows: number, down: number, right: number): Position {
  return {
    row: clamp(from.row + down, rows - 1),
    column: columnAt(columns.indexOf(from.column) + right),
  }
}

/**
 * The cell that a key moves to, following the data grid pattern of WAI-ARIA.
 *
 * @param rows the number of visible rows
 * @param page how many rows fit the view
 * @returns undefined for a key that does not move
 */
export function moveByKey(from: Position, press: KeyPress, rows: number, page: number): Position | undefined {
  const far = press.ctrlKey || press.metaKey
  switch (press.key) {
    case 'ArrowUp':
      return far ? { ...from, row: 0 } : moveBy(from, rows, -1, 0)
    case 'ArrowDown':
      return far ? { ...from, row: clamp(rows - 1, rows - 1) } : moveBy(from, rows, 1, 0)
    case 'ArrowLeft':
      return moveBy(from, rows, 0, far ? -columns.length : -1)
    case 'ArrowRight':
      return moveBy(from, rows, 0, far ? columns.length : 1)
    case 'PageUp':
      return moveBy(from, rows, -page, 0)
    case 'PageDown':
      return moveBy(from, rows, page, 0)
    case 'Home':
      return { row: far ? 0 : from.row, column: columnAt(0) }
    case 'End':
      return { row: far ? clamp(rows - 1, rows - 1) : from.row, column: columnAt(columns.length - 1) }
    default:
      return undefined
  }
}
