import type { OptionValue } from '../../../src/value/optionValue.ts'
import type { Options } from './contract.ts'

/** A row as the peers take it. */
export interface Row {
  readonly key: string
  value: OptionValue
  state: '' | 'edited'
  /** What the search looks in, in lower case; made when first needed. */
  sought?: string
}

export function rowsOf(options: Options): Row[] {
  return Array.from(options, ([key, value]) => ({ key, value, state: '' }))
}

/** The value as the cell shows it. */
export function valueText(value: OptionValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function soughtOf(row: Row): string {
  row.sought ??= `${row.key}\n${valueText(row.value)}`.toLowerCase()
  return row.sought
}

/** @param text in lower case */
export function matches(row: Row, text: string): boolean {
  return soughtOf(row).includes(text)
}

/** Takes a text over as the row's value, in place. */
export function editRow(row: Row, text: string): void {
  row.value = text
  row.state = 'edited'
  delete row.sought
}

/** @returns `rows` itself when nothing is sought */
export function filterRows(rows: readonly Row[], search: string): readonly Row[] {
  const text = search.toLowerCase()
  return text === '' ? rows : rows.filter((row) => matches(row, text))
}

/** Makes the search's texts while the page has nothing else to do, so that the first keystroke need not. */
export function prepareSearch(rows: readonly Row[]): void {
  let index = 0
  function some(deadline: IdleDeadline): void {
    while (index < rows.length && deadline.timeRemaining() > 1) {
      for (const end = index + 200; index < end; index += 1) {
        const row = rows[index]
        if (row !== undefined) soughtOf(row)
      }
    }
    if (index < rows.length) requestIdleCallback(some)
  }
  requestIdleCallback(some)
}
