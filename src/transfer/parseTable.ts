import { endOfLine } from './declaredTable.ts'

/** One record of a table: a line, or more where quoted cells hold line breaks. */
export interface TableRecord {
  readonly cells: readonly string[]
  /** As it is written, without the line break at its end. */
  readonly text: string
  /** The line of the text that it begins in, from 1. */
  readonly line: number
  /** Where its quotes went wrong, in code units: it has no cells then, and its text is its first line. */
  readonly badQuoteAt?: number
}

/** Where a record ends and the next one begins. */
interface Extent {
  readonly cells: readonly string[]
  readonly end: number
  readonly next: number
  /** How many lines it takes. */
  readonly lines: number
}

const lineBreak = /\r\n?|\n/g
const syntax = /[\\^$.*+?()[\]{}|/]/g

/**
 * Parses CSV or TSV (RFC 4180); empty lines are left out, cells are as they were written.
 *
 * A record whose quotes are not closed, or go on behind the closing one, costs only the line that it begins in:
 * reading goes on with the next line.
 *
 * @param delimiter one character, neither a quote nor a line break
 * @param firstLine the number of the first line
 */
export function parseTable(text: string, delimiter: string, firstLine = 1): TableRecord[] {
  const cellEnd = new RegExp(`${delimiter.replace(syntax, '\\$&')}|\\r\\n?|\\n`, 'gu')
  const records: TableRecord[] = []
  let at = 0
  let line = firstLine

  while (at < text.length) {
    const record = readRecord(text, at, delimiter, cellEnd)
    if (typeof record === 'number') {
      const [end, next] = endOfLine(text, at)
      records.push({ cells: [], text: text.slice(at, end), line, badQuoteAt: record })
      at = next
      line += 1
    } else {
      const { cells, end, next } = record
      if (cells.length > 1 || cells[0] !== '') records.push({ cells, text: text.slice(at, end), line })
      line += record.lines
      at = next
    }
  }
  return records
}

/** Reads one record; the place of a quote that does not fit where there is one. */
function readRecord(text: string, from: number, delimiter: string, cellEnd: RegExp): Extent | number {
  const cells: string[] = []
  let at = from
  let lines = 1
  for (;;) {
    let cell: string
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0) return at
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      if (/[\r\n]/.test(cell)) lines += cell.match(lineBreak)?.length ?? 0
      at = end + 1
      cellEnd.lastIndex = at
    } else {
      cellEnd.lastIndex = at
      const start = at
      const found = cellEnd.exec(text)
      at = found?.index ?? text.length
      cell = text.slice(start, at)
      cellEnd.lastIndex = at
    }
    cells.push(cell)
    if (at >= text.length) return { cells, end: at, next: at, lines }
    const mark = cellEnd.exec(text)
    if (mark?.index !== at) return at
    at = cellEnd.lastIndex
    if (mark[0] !== delimiter) return { cells, end: mark.index, next: at, lines }
  }
}

/** The quote that closes the one at an offset; -1 where none does. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end
}
