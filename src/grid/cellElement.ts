import { type ColumnId, columns } from './columns.ts'
import type { CellId } from './gridState.ts'

/** The cell in which an event happened. */
export function cellOf(target: EventTarget | null): CellId | undefined {
  if (!(target instanceof Element)) return undefined
  const column = columns.find((id) => id === target.closest<HTMLElement>('[data-column]')?.dataset['column'])
  const key = target.closest<HTMLElement>('[data-key]')?.dataset['key']
  return column === undefined || key === undefined ? undefined : { key, column }
}

/** Whether an event belongs to a control in a cell rather than to the cell. */
export function isInControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-editor], button, input') !== null
}

/** Whether an event belongs to the editor of an open cell. */
export function isInEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-editor]') !== null
}

/** Whether an element is the grid or in it. */
export function isInGrid(target: Element): boolean {
  return target.closest('[role=grid]') !== null
}

/** Whether the grid may take the focus: never from anything else, and never back into a window that was left. */
export function mayTakeFocus(grid: Element): boolean {
  if (!document.hasFocus() && grid.contains(document.activeElement)) return false
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === null || focused === document.body || grid.contains(focused) || focused.contains(grid)
}

/** Moves the focus to the editor of the open cell or key. */
export function focusOpenEditor(): void {
  document.querySelector<HTMLElement>('[data-editor] :is(textarea, .editor-choice > select)')?.focus()
}

/** Focuses the header of a column. @returns false when it has no control */
export function focusHeader(grid: Element, column: ColumnId): boolean {
  const header = grid.querySelector<HTMLElement>(`[data-header="${column}"] :is(button, input)`)
  header?.focus()
  return header !== null
}

/** The cell that Tab goes to; null when there are no rows. */
export function activeCell(container: ParentNode): HTMLElement | null {
  return container.querySelector<HTMLElement>('[data-column][tabindex="0"]')
}

/** Moves the focus into the rows. @returns false when there are none */
export function focusActiveCell(): boolean {
  const cell = activeCell(document)
  cell?.focus()
  return cell !== null
}

/** Whether a cell shows only a part of its key or value. */
export function isCutOff(cell: Element): boolean {
  const texts = cell.querySelectorAll('.key-name, .key-start, .key-title, .value')
  return [cell, ...texts].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
}

/** Shows the whole key or value as a tooltip when its cell cuts it off. */
export function showFullText(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.cell-key, .cell-value') : null
  if (cell === null || cell.dataset['column'] === undefined) return
  const key = cell.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? ''
  const text = cell.dataset['column'] === 'key' ? key : (cell.querySelector('.value')?.textContent ?? '')
  cell.title = isCutOff(cell) ? text : ''
}
