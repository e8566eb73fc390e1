import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'
import { guardFormula } from './formulaGuard.ts'

/** Spreadsheets expect a semicolon where the comma stands in numbers. */
export type CsvDelimiter = ',' | ';'

type Options = ReadonlyMap<string, OptionValue>

/**
 * All options as one JSON object, in their own order and with every digit; characters that go unseen, or that a
 * file could not hold, are escaped. `readOptions` gives the same options back.
 */
export function printOptionsJson(options: Options): string {
  const entries: string[] = []
  for (const [key, value] of options) {
    // No string of JSON holds a line feed: each one here begins a line.
    entries.push(`\n  ${JSON.stringify(key)}: ${printJson(value, 2).replaceAll('\n', '\n  ')}`)
  }
  return escapeUnseen(entries.length === 0 ? '{}\n' : `{${entries.join(',')}\n}\n`)
}

/**
 * All options as a table with the columns key, type and value (RFC 4180): strings as they are, all else as JSON. No
 * cell is a formula to a spreadsheet: see `guardFormula`. `readOptions` gives the same options back.
 *
 * @param delimiter a comma or a semicolon for CSV, whose lines end in CR LF; a tab for TSV, whose lines end in LF
 */
export function printOptionsTable(options: Options, delimiter: CsvDelimiter | '\t'): string {
  const lineBreak = delimiter === '\t' ? '\n' : '\r\n'
  let text = ['key', 'type', 'value'].join(delimiter) + lineBreak
  for (const [key, value] of options) {
    // A negative number is no formula.
    const cell = typeof value === 'string' ? guardFormula(value) : printJson(value)
    text += quoted(guardFormula(key)) + delimiter + kindOf(value) + delimiter + quoted(cell) + lineBreak
  }
  return text
}

/** Blanks at the ends are quoted too, and the byte order mark: some readers cut them off bare cells. */
const needsQuotes = /[",;\t\r\n]|^[\s\ufeff]|[\s\ufeff]$/

function quoted(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
