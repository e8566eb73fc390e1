import { expect, test } from 'vitest'
import { readOptions } from './readOptions.ts'
import { rowsOf } from './rowsOf.ts'

test.each<[string, string[] | string]>([
  ['{"a":1,\n"a":2}', ['a number 1', 'a number 2 !duplicate']],
  ['{"a":1e999,"b":2}', ['a string 1e999 !json', 'b number 2']],
  ['{"a":oops,"b":"x,}]\\"{","c":[]}', ['a string oops !json', 'b string "x,}]\\"{"', 'c list []']],
  ['{"a":{"x":1,"x":2},"b":{"y":[1,{}]}}', ['a string {"x":1,"x":2} !json', 'b object {"y":[1,{}]}']],
  ['{"a":[1},"b":2}', ['a string [1} !json', 'b number 2']],
  ['{"a":,"b":1}', ['a string  !json', 'b number 1']],
  ['{"a":1 2,"b":1}', ['a string 1 2 !json', 'b number 1']],
  ['{"result":{"a":1e999,"b":2},"time":{"start":1}}', ['a string 1e999 !json', 'b number 2']],
  ['{"result":[1e999,2],"total":2,"time":{}}', ['0 string 1e999 !json', '1 number 2']],
  [
    '[{"key":"a","value":1},\n{"key":1,"value":2},\n"x",{"value":3}]',
    [
      'a number 1',
      'line 2: string {"key":1,"value":2} !not-an-option',
      'line 3: string "x" !not-an-option',
      'line 3: string {"value":3} !not-an-option',
    ],
  ],
  [
    '[{"key":"a","value":1},{"key":"b","value":1e999}]',
    ['a number 1', 'line 1: string {"key":"b","value":1e999} !json'],
  ],
  // Where nothing is left, or it cannot be told what belongs to what, the text as a whole is refused.
  ['{"a":1e999}', 'json'],
  ['{"a":1,"b":2', 'json'],
  ['{"a":1,}', 'json'],
  ['{"a":1 "b":2}', 'json'],
  ['{"a":"x,"b":2}', 'json'],
  ['{"a":1}{"b":2}', 'json'],
  ['{"a":1,b:2}', 'json'],
  ['[{"key":1}]', 'not-options'],
])('one bad item costs only itself: %s', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows)
})

test('a bad item says where it stands', () => {
  const read = readOptions('{\r\n "a": 1,\r\n "b": [1,\r\n  2, x],\r\n "c": 3, "d": 1e999\r\n}')
  expect(read.ok && read.rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, undefined],
    [
      3,
      { kind: 'json', error: { kind: 'unexpected-character', offset: 29, line: 4, column: 6, found: 'x' } },
    ],
    [5, undefined],
    [
      5,
      {
        kind: 'json',
        error: { kind: 'number-too-large', offset: 48, line: 5, column: 15, found: '1e999' },
      },
    ],
  ])
})

test('many bad items are read at once', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => `"${index}":1e999`)
  const started = performance.now()
  const read = readOptions(`{"good":1,${items.join(',')}}`)
  expect(read.ok && read.rows.length).toBe(20_001)
  // Far above what it takes: a wrong order of growth shows, a busy machine does not.
  expect(performance.now() - started).toBeLessThan(10_000)
})
