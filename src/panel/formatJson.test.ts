import { describe, expect, it, test } from 'vitest'
import { arbitraryValue, counterexample } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import { parseJson } from '../value/parseJson.ts'
import { printJson } from '../value/printJson.ts'
import { unsendableReason } from '../value/unsendable.ts'
import { formatJson, offsetAfterFormat } from './formatJson.ts'

test.each([
  ['{"b":[1.0,1e2],"a":{}}', '{\n  "b": [\n    1,\n    100\n  ],\n  "a": {}\n}'],
  [' [9007199254740993]', '[\n  9007199254740993\n]'],
  ['"\\u202e"', '"\\u202e"'],
  [' null ', 'null'],
  ['{"1":"b","0":"a"}', '{\n  "1": "b",\n  "0": "a"\n}'],
  ['[ ]', '[]'],
])('%j is formatted', (text, formatted) => {
  expect(formatJson(text)).toEqual({ ok: true, text: formatted })
})

test.each([
  ['', 'empty'],
  ['{"a":1,"a":1}', 'duplicate-key'],
  ['[1] x', 'trailing-text'],
])('%j is refused', (text, kind) => {
  expect(formatJson(text)).toMatchObject({ ok: false, error: { kind } })
})

test('formatting does not change a value, and formatting again changes nothing', () => {
  const found = counterexample(arbitraryValue, (value) => {
    const formatted = formatJson(printJson(value))
    if (!formatted.ok) return unsendableReason(value) !== undefined || !parseJson(printJson(value)).ok
    const read = parseJson(formatted.text)
    const again = formatJson(formatted.text)
    return read.ok && equalValues(read.value, value) && again.ok && again.text === formatted.text
  })
  expect(found).toBeNull()
})

/** Formats a text with the cursor at |, and marks where it is afterwards. */
function formatAt(marked: string): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const formatted = formatJson(text)
  if (!formatted.ok) return formatted.error.kind
  const after = offsetAfterFormat(text, formatted.text, offset)
  return `${formatted.text.slice(0, after)}|${formatted.text.slice(after)}`
}

describe('the cursor', () => {
  it.each([
    ['|[1,2]', '|[\n  1,\n  2\n]'],
    ['[1,|2]', '[\n  1,|\n  2\n]'],
    ['["ab|c",2]', '[\n  "ab|c",\n  2\n]'],
    ['["a, [b\\"|",2]', '[\n  "a, [b\\"|",\n  2\n]'],
    ['[1]|', '[\n  1\n]|'],
    ['[1]  \n|', '[\n  1\n]|'],
    ['[1.00|0]', '[\n  1|\n]'],
    ['  |[]', '|[]'],
    ['{"b":1,"0":2|2}', '{\n  "b": 1,\n  "0": 2|2\n}'],
  ])('%j becomes %j', (before, after) => {
    expect(formatAt(before)).toBe(after)
  })
})
