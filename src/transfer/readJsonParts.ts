import { JsonReadError, type JsonRules, readJson } from '../value/jsonReader.ts'
import { valueAt } from '../value/optionObject.ts'
import { isList, kindOf, type OptionValue } from '../value/optionValue.ts'
import { jsonSyntaxErrorAt } from '../value/parseJson.ts'
import { createPositionFinder } from '../value/textPosition.ts'
import type { ReadRow } from './readRow.ts'
import { type JsonPart, type JsonParts, splitJson } from './splitJson.ts'

/**
 * Reads the options of a JSON text one by one, where the text as a whole cannot be taken: what is wrong with one of
 * them costs only that one.
 *
 * @returns undefined where brackets, commas or keys do not fit, so that the options cannot be told apart
 */
export function readJsonParts(text: string, rules: JsonRules): ReadRow[] | undefined {
  const outer = splitJson(text, { from: text.search(/\S/), to: text.length })
  const answer = outer && answerParts(text, outer)
  const split = answer ?? outer
  if (split === undefined) return undefined
  const positionOf = createPositionFinder(text)
  const rows: ReadRow[] = []
  for (const [index, part] of split.parts.entries()) {
    // PHP writes an object with the keys 0, 1, 2… as a list.
    const key = split.isList ? answer && String(index) : keyOf(text, part, rules)
    if (key === undefined && !split.isList) return undefined
    rows.push(readPart(part, key))
  }
  return rows

  function readPart(part: JsonPart, key: string | undefined): ReadRow {
    const { line } = positionOf(part.key?.from ?? part.from)
    const source = text.slice(part.from, part.to)
    const refused = { key, source: { text: source }, kind: 'string', line } as const
    try {
      const value = readJson(source, rules)
      const row = key === undefined ? rowOfItem(value) : rowOfValue(key, value)
      return row === undefined ? { ...refused, problem: { kind: 'not-an-option' } } : { ...row, line }
    } catch (error) {
      if (!(error instanceof JsonReadError)) throw error
      const position = positionOf(part.from + error.offset)
      return { ...refused, problem: { kind: 'json', error: jsonSyntaxErrorAt(position, error) } }
    }
  }
}

/** The row of an option whose value the text names. */
export function rowOfValue(key: string, value: OptionValue): ReadRow {
  return { key, source: { value }, kind: kindOf(value), isTyped: true }
}

/** The row of an item with `key` and `value`; undefined for any other. */
export function rowOfItem(item: OptionValue): ReadRow | undefined {
  if (typeof item !== 'object' || item === null || isList(item)) return undefined
  const key = valueAt(item, 'key')
  const value = valueAt(item, 'value')
  return typeof key === 'string' && value !== undefined ? rowOfValue(key, value) : undefined
}

function keyOf(text: string, { key }: JsonPart, rules: JsonRules): string | undefined {
  try {
    const read = key === undefined ? undefined : readJson(text.slice(key.from, key.to), rules)
    return typeof read === 'string' ? read : undefined
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return undefined
  }
}

/** The parts of the result in a REST answer: see `readOptions`. */
function answerParts(text: string, { parts }: JsonParts): JsonParts | undefined {
  if (parts.length > 4) return undefined
  const members = new Map(
    parts.map((part) => [part.key === undefined ? '' : text.slice(part.key.from, part.key.to), part]),
  )
  const [result, time] = [members.get('"result"'), members.get('"time"')]
  const isAnswer = [...members.keys()].every((key) =>
    ['"result"', '"time"', '"total"', '"next"'].includes(key),
  )
  if (result === undefined || time === undefined || !isAnswer || text[time.from] !== '{') return undefined
  return splitJson(text, result)
}
