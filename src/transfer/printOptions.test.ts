import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDraft } from '../draft/draft.ts'
import { arbitraryString, arbitraryValue, nestedLists, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import { objectOf } from '../value/optionObject.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { parseTable } from './parseTable.ts'
import { previewImport } from './previewImport.ts'
import { printOptionsJson, printOptionsTable } from './printOptions.ts'
import { readOptions } from './readOptions.ts'

type Options = ReadonlyMap<string, OptionValue>

const trickyString = fc.oneof(
  fc.constantFrom(
    '007',
    'true',
    'null',
    '',
    '=1+1',
    ' a ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '"',
    '\ufeff',
    ',',
    ';',
  ),
  fc.constantFrom(
    '[1]',
    '{"a":1}',
    '1e5',
    '+1',
    '12',
    '\ud800',
    'it\'s 5"',
    '#',
    'a=b',
    '"a" b',
    '""',
    '\u2028',
  ),
  fc.string({ unit: fc.constantFrom('"', ',', '\t', '\r', '\n', ' ', 'a', ';', '\ufeff', '\u00a0') }),
  arbitraryString,
)

/** What a spreadsheet may take for a formula, and what looks like the guard against that. */
const formulaString = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ' ',
    '\u00a0',
    '\u200b',
    '1',
    ';',
    ',',
  ),
})

const arbitraryOptions: fc.Arbitrary<Options> = fc
  .array(
    fc.tuple(
      fc.oneof(trickyString, formulaString, fc.constantFrom('__proto__', '1', '0', 'key', 'result')),
      fc.oneof(trickyString, formulaString, arbitraryValue),
    ),
    { maxLength: 6, minLength: 1 },
  )
  .map((entries) => new Map(entries))

/** The values that come back, refused ones too: what arrived, not what the portal can keep. */
function readBack(text: string): Map<string, OptionValue | undefined> {
  const read = readOptions(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.rows.every(({ problem }) => problem === undefined)).toBe(true)
  const rows = previewImport(read.rows, new Map(), emptyDraft, createLocaleReader('de'))
  expect(rows.every(({ kind, value }) => value !== undefined && kindOf(value) === kind)).toBe(true)
  return new Map(rows.map(({ key = '', value }) => [key, value]))
}

function checkSame(read: Map<string, OptionValue | undefined>, options: Options): void {
  expect([...read.keys()].toSorted()).toEqual([...options.keys()].toSorted())
  for (const [key, value] of options) {
    const found = read.get(key)
    expect(found !== undefined && equalValues(found, value)).toBe(true)
  }
}

test.each<[string, (options: Options) => string]>([
  ['JSON', printOptionsJson],
  ['CSV', (options) => printOptionsTable(options, ',')],
  ['CSV with semicolons', (options) => printOptionsTable(options, ';')],
  ['TSV', (options) => printOptionsTable(options, '\t')],
])('%s gives the same options back', (_, print) => {
  fc.assert(
    fc.property(arbitraryOptions, (options) => checkSame(readBack(print(options)), options)),
    { numRuns: propertyRuns(3000) },
  )
})

test('no cell of a table is a formula, but for negative numbers', () => {
  fc.assert(
    fc.property(arbitraryOptions, fc.constantFrom(',', ';', '\t'), (options, delimiter) => {
      for (const { cells } of parseTable(printOptionsTable(options, delimiter), delimiter)) {
        for (const cell of cells) {
          const isNumber = cells[1] === 'number' && cell === cells[2]
          expect(
            !isNumber && /^[\s\u200b"'“]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) && !cell.startsWith("'"),
          ).toBe(false)
        }
      }
    }),
  )
})

test('JSON outlives UTF-8, and a byte order mark before it does no harm', () => {
  fc.assert(
    fc.property(arbitraryOptions, (options) => {
      const text = new TextDecoder().decode(new TextEncoder().encode(printOptionsJson(options)))
      checkSame(readBack(`\ufeff${text}`), options)
    }),
  )
})

test('JSON keeps the order of keys, every digit, and what plain objects lose', () => {
  const options = new Map<string, OptionValue>([
    ['b', 9007199254740993n],
    ['1', { x: [1, 'a\nb'], y: {} }],
    [
      '2',
      objectOf([
        ['5', 1],
        ['0', 2],
      ]),
    ],
    ['__proto__', null],
    ['0', '\u202e'],
  ])
  expect(printOptionsJson(options)).toBe(
    '{\n  "b": 9007199254740993,\n  "1": {\n    "x": [\n      1,\n      "a\\nb"\n    ],\n    "y": {}\n  },\n' +
      '  "2": {\n    "5": 1,\n    "0": 2\n  },\n' +
      '  "__proto__": null,\n  "0": "\\u202e"\n}\n',
  )
  expect(printOptionsJson(new Map())).toBe('{}\n')
  const deepest = new Map([['k', nestedLists(509)]])
  checkSame(readBack(printOptionsJson(deepest)), deepest)
})

test('a table quotes no more than it must', () => {
  const options = new Map<string, OptionValue>([
    ['a', '=1+1'],
    ['b,c', 'say "hi"\r\n'],
    ['d', ' x'],
    ['e', objectOf([['f', 9007199254740993n]])],
    ['', null],
  ])
  expect(printOptionsTable(options, ',')).toBe(
    `key,type,value\r\na,string,'=1+1\r\n"b,c",string,"say ""hi""\r\n"\r\nd,string," x"\r\n` +
      'e,object,"{""f"":9007199254740993}"\r\n,null,null\r\n',
  )
  expect(printOptionsTable(new Map([['a', 'b']]), '\t')).toBe('key\ttype\tvalue\na\tstring\tb\n')
})
