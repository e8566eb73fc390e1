import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTable } from './parseTable.ts'

/** Each record as its line and cells, or as its line and text where its quotes are wrong. */
function recordsOf(text: string, delimiter = ','): unknown[] {
  return parseTable(text, delimiter).map(({ line, cells, text: written, badQuoteAt }) =>
    badQuoteAt === undefined ? [line, ...cells] : `${line}: ${written} at ${badQuoteAt}`,
  )
}

test.each<[string, unknown[]]>([
  ['', []],
  ['a', [[1, 'a']]],
  [
    'a,b\r\nc,d\r\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'a,b\rc,\r\r,d',
    [
      [1, 'a', 'b'],
      [2, 'c', ''],
      [4, '', 'd'],
    ],
  ],
  ['\n\na\n', [[3, 'a']]],
  [
    '"a,""b""\r\nc",d\ne',
    [
      [1, 'a,"b"\r\nc', 'd'],
      [3, 'e'],
    ],
  ],
  ['a"b,c"d', [[1, 'a"b', 'c"d']]],
  ['"",""', [[1, '', '']]],
  [' "a",b', [[1, ' "a"', 'b']]],
  ['"a\nb,c', ['1: "a at 0', [2, 'b', 'c']]],
  ['x,"a"b,c\nd', ['1: x,"a"b,c at 5', [2, 'd']]],
  ['x,"a\ny,"b"\nz', ['1: x,"a at 8', [2, 'y', 'b'], [3, 'z']]],
  ['a\nb,"', [[1, 'a'], '2: b," at 4']],
])('%j', (text, records) => {
  expect(recordsOf(text)).toEqual(records)
})

test.each(['\t', ';', '|', '^', '.', '-', ' ', '\\', ']', '😀'])('the delimiter may be %j', (delimiter) => {
  expect(recordsOf(`a${delimiter}"b${delimiter}c"\nd${delimiter}`, delimiter)).toEqual([
    [1, 'a', `b${delimiter}c`],
    [2, 'd', ''],
  ])
})

test('what is written in quotes is read as it was, and every line is told', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\r\n', 'a', ' ') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (table) => {
      const text = table
        .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const records = parseTable(text, ',')
      expect(records.map(({ cells }) => cells)).toEqual(table)
      for (const { line, text: written } of records) {
        const before = text.slice(0, text.indexOf(written))
        expect(before.split(/\r\n?|\n/).length).toBeLessThanOrEqual(line)
      }
    }),
  )
})

test('a quote in each line does not make reading slow', () => {
  const started = performance.now()
  expect(parseTable('a,"b\n'.repeat(100_000), ',')).toHaveLength(100_000)
  expect(parseTable('a,"b""\n'.repeat(100_000), ',').length).toBeGreaterThan(0)
  // Far above what it takes: a wrong order of growth shows, a busy machine does not.
  expect(performance.now() - started).toBeLessThan(5000)
})
