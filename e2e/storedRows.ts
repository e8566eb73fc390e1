import { displayText } from '../src/value/displayText.ts'
import { entriesOf } from '../src/value/optionObject.ts'
import { isList, isOptionValue, kindOf } from '../src/value/optionValue.ts'
import { parseWireJson } from '../src/value/parseWireJson.ts'

/** The rows that the app has to show for options in the portal's JSON text: key, type, value. */
export function storedRows(text: string): string[][] {
  const stored = parseWireJson(text)
  if (!isOptionValue(stored) || typeof stored !== 'object' || stored === null) {
    throw new Error(`These are no options: ${text}`)
  }
  const rows = isList(stored) ? Object.entries(stored) : entriesOf(stored)
  return rows.map(([key, value]) => [key, kindOf(value), displayText(value)])
}

/** Rows in one order: JavaScript lists integer-like keys first, the app appends what it asked for by name. */
export function sortedRows(rows: readonly string[][]): string[][] {
  return rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)))
}
