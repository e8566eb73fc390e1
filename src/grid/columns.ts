/** The grid's columns in their order; `aria-colindex` counts from 1. */
export const columns = ['select', 'key', 'type', 'value', 'state', 'actions'] as const

export type ColumnId = (typeof columns)[number]

/** @returns the column's `aria-colindex` */
export function columnIndex(column: ColumnId): number {
  return columns.indexOf(column) + 1
}
