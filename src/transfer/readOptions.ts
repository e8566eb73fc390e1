import { columnLimitBytes } from '../save/storeSize.ts'
import { optionNumber } from '../value/jsonNumber.ts'
import { JsonReadError, type JsonRules, readJson } from '../value/jsonReader.ts'
import { jsonSyntaxError } from '../value/parseJson.ts'
import { maxNesting } from '../value/limits.ts'
import { isList, kindOf, type OptionObject, type OptionValue } from '../value/optionValue.ts'
import { readLines } from './readLines.ts'
import { markDuplicates, type ReadError, type ReadResult, type ReadRow } from './readRow.ts'
import { bareColumns, delimiterOf, headerColumns, parseTable, tableRows } from './readTable.ts'

/** As for one value, but deeper by what may stand around it; what is too deep itself is told of each row. */
const rules: JsonRules = {
  duplicateKeys: 'refused',
  maxNesting: maxNesting + 8,
  readNumber: optionNumber,
}

/**
 * Finds out in which form a text holds options, and reads them:
 *
 * - JSON: an object of options, a whole REST answer with one, or a list of objects with `key` and `value`;
 * - CSV or TSV, with a header of `key`, `value` and perhaps `type`, or without one in the order key, type, value;
 * - lines of `KEY=value` or `KEY: value`.
 *
 * Every row of the text is in the result, those that cannot be taken with their problem.
 */
export function readOptions(text: string): ReadResult {
  if (text.length > columnLimitBytes) return refusal({ kind: 'too-large' })
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const first = /\S/.exec(body)?.[0]
  if (first === undefined) return refusal({ kind: 'empty' })
  const result = first === '{' || first === '[' ? readJsonOptions(body) : readText(body)
  if (!result.ok) return result
  return result.rows.length === 0
    ? refusal({ kind: 'empty' })
    : { ok: true, rows: markDuplicates(result.rows) }
}

function refusal(error: ReadError): ReadResult {
  return { ok: false, error }
}

function readJsonOptions(text: string): ReadResult {
  try {
    const rows = jsonRows(readJson(text, rules))
    return rows === undefined ? refusal({ kind: 'not-options' }) : { ok: true, rows }
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return refusal({ kind: 'json', error: jsonSyntaxError(text, error) })
  }
}

function jsonRows(value: OptionValue): ReadRow[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!isList(value)) return Object.entries(answered(value)).map(([key, item]) => valueRow(key, item))
  const rows: ReadRow[] = []
  for (const item of value) {
    if (typeof item !== 'object' || item === null || isList(item)) return undefined
    if (typeof item['key'] !== 'string' || item['value'] === undefined) return undefined
    rows.push(valueRow(item['key'], item['value']))
  }
  return rows
}

function valueRow(key: string, value: OptionValue): ReadRow {
  return { key, source: { value }, kind: kindOf(value) }
}

/** The result of a REST answer, which PHP writes as a list where its keys are 0, 1, 2…; else the object itself. */
function answered(object: OptionObject): object {
  const { result, time, ...others } = object
  const isAnswer =
    typeof result === 'object' &&
    result !== null &&
    typeof time === 'object' &&
    time !== null &&
    Object.hasOwn(time, 'start') &&
    Object.keys(others).every((key) => key === 'total' || key === 'next')
  return isAnswer ? result : object
}

function readText(text: string): ReadResult {
  const delimiter = delimiterOf(text)
  const table = delimiter === undefined ? undefined : parseTable(text, delimiter)
  const header = table?.ok === true ? headerColumns(table.cells[0] ?? []) : undefined
  if (table?.ok === true && header !== undefined) {
    return { ok: true, rows: tableRows(table.cells.slice(1), header) }
  }
  const lines = delimiter === '\t' ? undefined : readLines(text)
  if (lines !== undefined) return { ok: true, rows: lines }
  if (table === undefined) return refusal({ kind: 'unknown-form' })
  if (!table.ok) return table
  const columns = bareColumns(table.cells)
  if (columns !== undefined) return { ok: true, rows: tableRows(table.cells, columns) }
  const pairs = delimiter === '\t' ? readLines(text) : undefined
  return pairs === undefined ? refusal({ kind: 'unknown-form' }) : { ok: true, rows: pairs }
}
