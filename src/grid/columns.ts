/** The grid's columns in their order; `aria-colindex` counts them from 1, whether they are shown or not. */
export const columns = ['select', 'actions', 'key', 'type', 'value', 'state'] as const

export type ColumnId = (typeof columns)[number]

/** The columns that a person may hide. */
export const optionalColumns = ['type', 'state'] as const

export type OptionalColumn = (typeof optionalColumns)[number]

/** The columns whose width a person sets; the values take what is left. */
export const resizableColumns = ['key', 'type', 'state'] as const

export type ResizableColumn = (typeof resizableColumns)[number]

/** Which columns are shown and how wide they are, in CSS pixels. */
export interface ColumnChoice {
  readonly hidden: ReadonlySet<OptionalColumn>
  readonly widths: Readonly<Record<ResizableColumn, number>>
}

/** The state of an option is told by a badge at its value. */
export const defaultColumns: ColumnChoice = {
  hidden: new Set(['state']),
  widths: { key: 280, type: 112, state: 124 },
}

/** In CSS pixels. */
export const columnWidthLimits = { min: 80, max: 800 } as const

/** @returns the column's `aria-colindex` */
export function columnIndex(column: ColumnId): number {
  return columns.indexOf(column) + 1
}

export function isResizable(column: ColumnId): column is ResizableColumn {
  return resizableColumns.some((name) => name === column)
}

/** The columns that are shown, in their order. */
export function shownColumns({ hidden }: ColumnChoice): readonly ColumnId[] {
  return columns.filter((column) => (column !== 'type' && column !== 'state') || !hidden.has(column))
}

/** In CSS pixels: the columns of the box and the menu, and the least width of the values. */
const fixedWidthPx = 80
const minValueWidthPx = 200

/** The width that a row takes at least, in CSS pixels. */
export function rowWidth(choice: ColumnChoice): number {
  const widths = shownColumns(choice).map((column) => (isResizable(column) ? choice.widths[column] : 0))
  return widths.reduce((sum, width) => sum + width, fixedWidthPx + minValueWidthPx)
}

/** @param width in CSS pixels, brought within the limits; undefined for the column's width at first */
export function withWidth(
  choice: ColumnChoice,
  column: ResizableColumn,
  width: number | undefined,
): ColumnChoice {
  const { min, max } = columnWidthLimits
  const next = Math.round(Math.max(min, Math.min(width ?? defaultColumns.widths[column], max)))
  return next === choice.widths[column] ? choice : { ...choice, widths: { ...choice.widths, [column]: next } }
}

/** Shows or hides a column. */
export function withShown(choice: ColumnChoice, column: OptionalColumn, isShown: boolean): ColumnChoice {
  const hidden = new Set(choice.hidden)
  if (isShown) hidden.delete(column)
  else hidden.add(column)
  return { ...choice, hidden }
}

/** The choice as a text to be remembered, see {@link readColumns}. */
export function printColumns({ hidden, widths }: ColumnChoice): string {
  return JSON.stringify({ hidden: [...hidden], widths })
}

/** The choice in a remembered text; what is missing or makes no sense in it is as at first. */
export function readColumns(text: string | undefined): ColumnChoice {
  const { hidden, widths } = parseObject(text)
  let choice = defaultColumns
  for (const column of optionalColumns) {
    if (Array.isArray(hidden)) choice = withShown(choice, column, !hidden.includes(column))
  }
  for (const column of resizableColumns) {
    const width: unknown = Object(widths)[column]
    if (typeof width === 'number') choice = withWidth(choice, column, width)
  }
  return choice
}

function parseObject(text = ''): { readonly hidden?: unknown; readonly widths?: unknown } {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
