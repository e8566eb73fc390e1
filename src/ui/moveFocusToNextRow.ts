import { flushSync } from 'react-dom'

/**
 * Does what takes the row of a button out of its table, and goes on with the row that comes into its place.
 *
 * @param otherwise gets the focus when no row is left
 */
export function moveFocusToNextRow(button: Element, take: () => void, otherwise?: HTMLElement | null): void {
  const row = button.closest('tr')
  const body = row?.parentElement
  const at = row?.sectionRowIndex ?? 0
  flushSync(take)
  if (!(body instanceof HTMLTableSectionElement)) return
  const next = body.rows[Math.min(at, body.rows.length - 1)]?.querySelector('button') ?? otherwise
  next?.focus()
}
