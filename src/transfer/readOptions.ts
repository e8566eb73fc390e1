import { columnLimitBytes } from '../save/storeSize.ts'
import { optionNumber } from '../value/jsonNumber.ts'
import { JsonReadError, type JsonRules, readJson } from '../value/jsonReader.ts'
import { jsonSyntaxError } from '../value/parseJson.ts'
import { maxNesting } from '../value/limits.ts'
import { entriesOf, keysOf, valueAt } from '../value/optionObject.ts'
import { isList, type OptionObject, type OptionValue } from '../value/optionValue.ts'
import { textPosition } from '../value/textPosition.ts'
import { declaredTable } from './declaredTable.ts'
import { parseTable } from './parseTable.ts'
import { readJsonParts, rowOfItem, rowOfValue } from './readJsonParts.ts'
import { readLines } from './readLines.ts'
import { isUsable, markDuplicates, type ReadError, type ReadResult, type ReadRow } from './readRow.ts'
import { delimiterOf, rowsUnderHeader, rowsWithoutHeader } from './readTable.ts'

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
 * - CSV or TSV, with a header of `key`, `value` and perhaps `type`, or without one in the order key, type, value; a
 *   line such as `sep=;` may stand before it;
 * - lines of `KEY=value` or `KEY: value`.
 *
 * Every row of the text is in the result, those that cannot be taken with their problem. Only a text of which
 * nothing can be taken is an error as a whole.
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
  const [whole, error] = readWhole(text)
  if (whole !== undefined) return { ok: true, rows: whole }
  // One by one, each of them says where it stands.
  const parts = readJsonParts(text, rules)
  if (parts?.some(isUsable) === true) return { ok: true, rows: parts }
  return refusal(error ?? { kind: 'not-options' })
}

/** The rows of a text that is JSON as a whole, or why there are none. */
function readWhole(text: string): [rows: readonly ReadRow[] | undefined, error?: ReadError] {
  try {
    return [jsonRows(readJson(text, rules))]
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return [undefined, { kind: 'json', error: jsonSyntaxError(text, error) }]
  }
}

function jsonRows(value: OptionValue): readonly ReadRow[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!isList(value)) {
    const options = answered(value)
    const entries = isList(options) ? Object.entries(options) : entriesOf(options)
    return entries.map(([key, item]) => rowOfValue(key, item))
  }
  const rows = value.flatMap((item) => rowOfItem(item) ?? [])
  return rows.length === value.length ? rows : undefined
}

/** The result of a REST answer, which PHP writes as a list where its keys are 0, 1, 2…; else the object itself. */
function answered(object: OptionObject): OptionObject | readonly OptionValue[] {
  const result = valueAt(object, 'result')
  const time = valueAt(object, 'time')
  const isAnswer =
    typeof result === 'object' &&
    result !== null &&
    typeof time === 'object' &&
    time !== null &&
    !isList(time) &&
    valueAt(time, 'start') !== undefined &&
    keysOf(object).every((key) => ['result', 'time', 'total', 'next'].includes(key))
  return isAnswer ? result : object
}

function readText(text: string): ReadResult {
  const { delimiter, body, lines } = declaredTable(text) ?? {
    delimiter: delimiterOf(text),
    body: text,
    lines: 0,
  }
  const table = delimiter === undefined ? [] : parseTable(body, delimiter, lines + 1)
  const named = rowsUnderHeader(table)
  const attempts = named === undefined ? [readLines(text), rowsWithoutHeader(table) ?? []] : [named]
  // A tab is in no key.
  if (delimiter === '\t') attempts.reverse()
  const rows = attempts.find(isWhole) ?? mostUsable(lines === 0 ? attempts : attempts.toReversed())
  if (rows !== undefined) return { ok: true, rows }
  const badQuoteAt = table.find((record) => record.badQuoteAt !== undefined)?.badQuoteAt
  if (badQuoteAt !== undefined) {
    const offset = text.length - body.length + badQuoteAt
    return refusal({ kind: 'bad-quotes', ...textPosition(text, offset) })
  }
  return named === undefined ? refusal({ kind: 'unknown-form' }) : { ok: true, rows: named }
}

function isWhole(rows: readonly ReadRow[]): boolean {
  return rows.length > 0 && rows.every(isUsable)
}

/** The reading that can use most rows; of equal ones the first, of none undefined. */
function mostUsable(attempts: readonly (readonly ReadRow[])[]): readonly ReadRow[] | undefined {
  const counts = attempts.map((rows) => rows.filter(isUsable).length)
  const most = Math.max(...counts)
  return most === 0 ? undefined : attempts[counts.indexOf(most)]
}
