import { withoutGuard } from './formulaGuard.ts'
import { parseTable, type TableRecord } from './parseTable.ts'
import { guessKind, isKind, type ReadRow, type RowProblem } from './readRow.ts'

/** In which column what stands. */
interface Columns {
  readonly key: number
  readonly type: number | undefined
  readonly value: number
  readonly count: number
}

/** The delimiters that are tried, a tab before all else. Excel writes semicolons where the comma stands in numbers. */
const delimiters = ['\t', ',', ';'] as const

/** How much of a text, in code units, shows what its delimiter is. */
const sampleLength = 65_536

/** How many lines of another sort may stand above a header. */
const maxTitleLines = 5

/** The delimiter with which most lines of a text have the columns of a table; undefined where it has none. */
export function delimiterOf(text: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  const named = namedDelimiter(sample)
  if (named !== undefined) return named
  const lines = sample.replace(/"(?:[^"\r\n]|"")*"/g, '').split(/[\r\n]+/)
  const fits = (delimiter: string): number =>
    lines.filter((line) => [2, 3].includes(line.split(delimiter).length)).length
  const [tab, comma, semicolon] = [fits('\t'), fits(','), fits(';')]
  if (tab > 0 && tab >= Math.max(comma, semicolon)) return '\t'
  if (comma !== semicolon) return comma > semicolon ? ',' : ';'
  return /[,;]/.exec(lines.find((line) => /[,;]/.test(line)) ?? '')?.[0]
}

function namedDelimiter(text: string): string | undefined {
  const [firstLine = ''] = /[^\r\n]+/.exec(text) ?? []
  return [...delimiters, '|'].find((delimiter) => headerColumns(parseTable(firstLine, delimiter)[0]))
}

/** The rows of a table whose header names its columns; undefined where none does. Lines above it are refused. */
export function rowsUnderHeader(table: readonly TableRecord[]): ReadRow[] | undefined {
  const at = table.slice(0, maxTitleLines + 1).findIndex((record) => headerColumns(record) !== undefined)
  const columns = headerColumns(table[at])
  const titles = table.slice(0, Math.max(0, at))
  if (columns === undefined || titles.some(({ cells }) => cells.filter(Boolean).length > 1)) return undefined
  return [
    ...titles.map((record) => refusedRow(record, { kind: 'columns' })),
    ...table.slice(at + 1).map((record) => readRecord(record, columns)),
  ]
}

/**
 * The rows of a table without a header: key and value, or key, type and value, as most of its rows are. Undefined
 * where no row is of either form.
 */
export function rowsWithoutHeader(table: readonly TableRecord[]): ReadRow[] | undefined {
  const pairs = table.filter((record) => isOf(record, 2)).length
  const triples = table.filter((record) => isOf(record, 3))
  const typed = triples.filter(({ cells }) => isKind(typeWord(cells[1]))).length
  const hasTypes = typed > 0 || triples.some(({ cells }) => cells[1] === '')
  const isTriple = hasTypes && triples.length >= pairs
  if (!isTriple && pairs === 0) return undefined
  const columns = isTriple
    ? { key: 0, type: 1, value: 2, count: 3 }
    : { key: 0, type: undefined, value: 1, count: 2 }
  return table.map((record) => readRecord(record, columns))
}

function isOf({ cells, badQuoteAt }: TableRecord, count: number): boolean {
  return badQuoteAt === undefined && cells.length === count
}

/** The columns that a header names, in any order and case; other columns are left alone. */
export function headerColumns(record: TableRecord | undefined): Columns | undefined {
  if (record === undefined) return undefined
  const names = record.cells.map((cell) => cell.trim().toLowerCase())
  const key = names.indexOf('key')
  const value = names.indexOf('value')
  const type = names.indexOf('type')
  const isClear = ['key', 'value', 'type'].every((name) => names.indexOf(name) === names.lastIndexOf(name))
  if (key < 0 || value < 0 || !isClear) return undefined
  return { key, value, type: type < 0 ? undefined : type, count: names.length }
}

/** One record as a row; one whose quotes are wrong, that has too few cells, or too many filled ones, is refused. */
function readRecord(record: TableRecord, columns: Columns): ReadRow {
  const { cells, line, badQuoteAt } = record
  if (badQuoteAt !== undefined) return refusedRow(record, { kind: 'bad-quotes', offset: badQuoteAt })
  const key = cells[columns.key] ?? ''
  const text = cells[columns.value]
  const isRagged = cells.length <= columns.key || cells.slice(columns.count).some((cell) => cell !== '')
  if (text === undefined || isRagged) return refusedRow(record, { kind: 'columns' })
  const type = columns.type === undefined ? '' : typeWord(cells[columns.type])
  if (isKind(type)) {
    // A row that names its type may be one that this app has exported.
    return { key: withoutGuard(key), source: { text: withoutGuard(text) }, kind: type, isTyped: true, line }
  }
  const row = { key, source: { text }, kind: guessKind(text), line }
  return type === '' ? row : { ...row, problem: { kind: 'unknown-type', found: type } }
}

function refusedRow({ text, line }: TableRecord, problem: RowProblem): ReadRow {
  return { key: undefined, source: { text }, kind: 'string', line, problem }
}

function typeWord(cell: string | undefined): string {
  return (cell ?? '').trim().toLowerCase()
}
