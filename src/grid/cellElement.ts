import { type ColumnId, columns } from './columns.ts'
import type { CellId } from './gridState.ts'

/** The cell that an event happened in. */
export function cellOf(target: EventTarget): CellId | undefined {
  if (!(target instanceof Element)) return undefined
  const column = columns.find((id) => id === target.closest<HTMLElement>('[data-column]')?.dataset['column'])
  const key = target.closest<HTMLElement>('[data-key]')?.dataset['key']
  return column === undefined || key === undefined ? undefined : { key, column }
}

/** Whether an event belongs to a control inside a cell rather than to the cell. */
export function isInControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-editor], button, input') !== null
}

/** Goes to the editor whose text is no value yet: it has to be settled before another cell is opened. */
export function focusOpenEditor(grid: Element): boolean {
  const control = grid.querySelector<HTMLElement>('[data-column] [data-editor] :is(textarea, .editor-choice)')
  control?.focus()
  return control !== null
}

/**
 * Goes to the header above a column.
 *
 * @returns whether it holds anything to go to
 */
export function focusHeader(grid: Element, column: ColumnId): boolean {
  const header = grid.querySelector<HTMLElement>(`[data-header="${column}"] :is(button, input)`)
  header?.focus()
  return header !== null
}

/** The cell that Tab goes to; none where no row is shown. */
export function activeCell(within: ParentNode): HTMLElement | null {
  return within.querySelector<HTMLElement>('[data-column][tabindex="0"]')
}

/**
 * Goes into the rows.
 *
 * @returns whether there is a cell to go to
 */
export function focusActiveCell(): boolean {
  const cell = activeCell(document)
  cell?.focus()
  return cell !== null
}

/** Lets the pointer's hint tell the whole text of a key or value that its cell cuts off. */
export function hintAtWhole(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.cell-key, .cell-value') : null
  if (cell === null || cell.dataset['column'] === undefined) return
  const isCutOff = cell.scrollWidth > cell.clientWidth
  const key = cell.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? ''
  cell.title = isCutOff ? (cell.dataset['column'] === 'key' ? key : (cell.textContent ?? '')) : ''
}
