import { parse } from 'papaparse'
import { textPosition } from '../value/textPosition.ts'
import { guessKind, isKind, type ReadError, type ReadRow } from './readRow.ts'

/** Excel writes semicolons where the comma stands in numbers. */
export type Delimiter = '\t' | ',' | ';'

export type Table =
  | { readonly ok: true; readonly cells: readonly (readonly string[])[] }
  | { readonly ok: false; readonly error: ReadError }

/** In which column what stands. */
export interface Columns {
  readonly key: number
  readonly type: number | undefined
  readonly value: number
  readonly count: number
}

/** The delimiter in the first line of a text: a tab before all else, or what comes first. */
export function delimiterOf(text: string): Delimiter | undefined {
  const unquoted = text.slice(0, 65_536).replace(/"[^"]*"/g, '')
  const line = /[^\r\n]+/.exec(unquoted)?.[0] ?? ''
  if (line.includes('\t')) return '\t'
  const first = /[,;]/.exec(line)?.[0]
  if (first === undefined) return undefined
  return first === ';' ? ';' : ','
}

/** Parses CSV or TSV; empty lines are left out, cells are as they were written. */
export function parseTable(text: string, delimiter: Delimiter): Table {
  const { data, errors } = parse<string[]>(text, {
    delimiter,
    newline: lineBreakOf(text),
    skipEmptyLines: true,
  })
  const error = errors.find(({ type }) => type === 'Quotes')
  if (error === undefined) return { ok: true, cells: data }
  return { ok: false, error: { kind: 'bad-quotes', ...textPosition(text, error.index ?? 0) } }
}

/** The first line break outside quotes: the parser's own guess counts those inside, too. */
function lineBreakOf(text: string): '\r\n' | '\r' | '\n' {
  let isQuoted = false
  for (const [mark] of text.matchAll(/"|\r\n?|\n/g)) {
    if (mark === '"') isQuoted = !isQuoted
    else if (!isQuoted && mark !== '\n') return mark === '\r' ? '\r' : '\r\n'
    else if (!isQuoted) return '\n'
  }
  return '\n'
}

/** The columns that a header names, in any order and case; other columns are left alone. */
export function headerColumns(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const key = names.indexOf('key')
  const value = names.indexOf('value')
  const type = names.indexOf('type')
  const isClear = ['key', 'value', 'type'].every((name) => names.indexOf(name) === names.lastIndexOf(name))
  if (key < 0 || value < 0 || !isClear) return undefined
  return { key, value, type: type < 0 ? undefined : type, count: cells.length }
}

/** The columns of a table without a header: key and value, or key, type and value. */
export function bareColumns(table: readonly (readonly string[])[]): Columns | undefined {
  const count = table[0]?.length
  if (table.some((cells) => cells.length !== count)) return undefined
  if (count === 2) return { key: 0, type: undefined, value: 1, count }
  if (count !== 3 || !table.every(([, type = '']) => isKind(typeWord(type)) || type === '')) return undefined
  return { key: 0, type: 1, value: 2, count }
}

/** The rows of a table; one that has too few cells, or too many filled ones, is marked. */
export function tableRows(table: readonly (readonly string[])[], columns: Columns): ReadRow[] {
  return table.map((cells) => readRow(cells, columns))
}

function readRow(cells: readonly string[], columns: Columns): ReadRow {
  const key = cells[columns.key] ?? ''
  const text = cells[columns.value]
  const type = columns.type === undefined ? '' : typeWord(cells[columns.type] ?? '')
  const source = { text: text ?? '' }
  const kind = isKind(type) ? type : guessKind(source.text)
  const isRagged = cells.length <= columns.key || cells.slice(columns.count).some((cell) => cell !== '')
  if (text === undefined || isRagged) return { key, source, kind, problem: { kind: 'columns' } }
  if (type !== '' && !isKind(type))
    return { key, source, kind, problem: { kind: 'unknown-type', found: type } }
  return { key, source, kind }
}

function typeWord(cell: string): string {
  return cell.trim().toLowerCase()
}
