import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { checkStored, checkValue } from './checkValue.ts'
import { settingOf } from './settingOf.ts'

type Case = readonly [{ readonly [word: string]: OptionValue }, OptionValue, string?]

const cases: readonly Case[] = [
  [{ type: 'string' }, 'a'],
  [{ type: 'string' }, null],
  [{ type: 'string' }, 1, 'type'],
  [{ type: 'integer' }, 1.5, 'type'],
  [{ type: 'integer' }, 2n ** 60n],
  [{ type: 'number' }, 'a', 'type'],
  [{ type: 'boolean' }, 0, 'type'],
  [{ type: 'array' }, {}, 'type'],
  [{ type: 'object' }, [1], 'type'],
  [
    { type: 'object' },
    new Map([
      ['1', 1],
      ['0', 2],
    ]),
  ],
  [{ enum: [1, { a: 1, b: 2 }] }, { b: 2, a: 1 }],
  [{ enum: ['1'] }, 1, 'enum'],
  [{ const: 9223372036854775807n }, 9223372036854775806n, 'const'],
  [{ enum: [9223372036854775807n] }, 9223372036854775807n],
  [{ maximum: 9223372036854775806n }, 9223372036854775807n, 'maximum'],
  [{ maximum: 9223372036854775807n }, 9223372036854775807n],
  [{ minimum: -9223372036854775807n }, -9223372036854775808n, 'minimum'],
  [{ exclusiveMaximum: 9223372036854775807n }, 9223372036854775807n, 'exclusiveMaximum'],
  [{ exclusiveMinimum: 9007199254740992n }, 9007199254740993n],
  [{ maximum: 9223372036854775807n }, 9223372036854775808n, 'maximum'],
  [{ multipleOf: 0.1 }, 0.3],
  [{ multipleOf: 0.1 }, 1.1],
  [{ multipleOf: 0.1 }, 0.35, 'multipleOf'],
  [{ multipleOf: 0.01 }, 4.35],
  [{ multipleOf: 3 }, 9223372036854775806n],
  [{ multipleOf: 3 }, 9223372036854775807n, 'multipleOf'],
  [{ multipleOf: 1e-300 }, 1e300],
  [{ maxLength: 1 }, '\u{1f600}'],
  [{ minLength: 2 }, '\u{1f600}', 'minLength'],
  [{ maxLength: 1 }, '\ud800'],
  [{ pattern: '^.$' }, '\u{1f600}'],
  [{ pattern: '^a+$' }, 'a'.repeat(10_000)],
  [{ pattern: '^a+$' }, `${'a'.repeat(9999)}b`, 'pattern'],
  [{ pattern: '^a+$' }, `${'a'.repeat(10_000)}b`],
  [
    { uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    'uniqueItems',
  ],
  [{ uniqueItems: true }, [1, '1', true, [1], null, 0, false]],
  [{ uniqueItems: true }, [9007199254740993n, 9007199254740992n]],
  [{ items: { type: 'string' } }, ['a', null], 'type'],
  [{ required: ['a'] }, { a: null }, 'required'],
  [{ required: ['a'], properties: { a: { default: 1 } } }, {}],
  [{ required: ['toString'] }, {}, 'required'],
  [{ properties: { a: { type: 'string' } } }, { a: null }],
  [{ properties: { toString: {} }, additionalProperties: false }, { valueOf: 1 }, 'additionalProperties'],
  [{ additionalProperties: { type: 'integer' } }, { a: 'b' }, 'type'],
  ...['2024-02-29', '2000-02-29', '0001-01-01'].map((date): Case => [{ format: 'date' }, date]),
  ...['2023-02-29', '1900-02-29', '2024-13-01', '2024-1-1', '2024-04-31', '2024-01-01T00:00', ''].map(
    (date): Case => [{ format: 'date' }, date, 'format'],
  ),
  ...['00:00', '23:59:59'].map((time): Case => [{ format: 'time' }, time]),
  ...['24:00', '9:00', '09:60', '09:00:60', '09:00Z', '09:00\n'].map((time): Case => [
    { format: 'time' },
    time,
    'format',
  ]),
  ...['2024-01-01T09:00', '2024-01-01T09:00:00Z', '2024-01-01T09:00+03:00'].map((time): Case => [
    { format: 'date-time' },
    time,
  ]),
  ...['2024-01-01 09:00', '2024-01-01', '2024-01-01T', '2024-01-01T09:00+25:00', '2024-02-30T09:00'].map(
    (time): Case => [{ format: 'date-time' }, time, 'format'],
  ),
  [{ format: 'email' }, 'a.b+c@example.com'],
  [{ format: 'email' }, 'a@b@c', 'format'],
  [{ format: 'email' }, 'a b@example.com', 'format'],
  [{ format: 'uri' }, 'https://example.com/a?b=c#d'],
  [{ format: 'uri' }, 'https://пример.рф/путь'],
  [{ format: 'uri' }, '/a', 'format'],
  [{ format: 'uri' }, 'https://a b', 'format'],
  [{ format: 'color' }, '#AbC'],
  [{ format: 'color' }, '#abcd', 'format'],
  [{ format: 'color' }, 'red', 'format'],
  [{ format: 'color' }, 5],
]

test.each(
  cases.map(([words, given, keyword]) => ({
    name: printJson([words, given, keyword ?? 'fits']).slice(0, 100),
    words,
    given,
    keyword,
  })),
)('$name', ({ words, given, keyword }) => {
  expect(checkValue(settingOf(words), given).map((misfit) => misfit.keyword)).toEqual(
    keyword === undefined ? [] : [keyword],
  )
})

test('a misfit says where it is and what the limit is', () => {
  const setting = settingOf({ items: { properties: { size: { maximum: 0.5 } }, required: ['name'] } })
  expect(checkValue(setting, [{ name: 'a' }, { size: 1 }])).toEqual([
    { path: [1, 'name'], keyword: 'required', expected: 'name' },
    { path: [1, 'size'], keyword: 'maximum', expected: '0.5' },
  ])
})

test('a stored value is checked for what it means, at every depth', () => {
  const setting = settingOf({
    type: 'object',
    'x-stored': 'json',
    properties: {
      on: { type: 'boolean', 'x-stored': 'yn' },
      ids: { type: 'array', 'x-stored': 'commas', items: { type: 'integer', maximum: 5 } },
      rest: { type: 'string' },
    },
  })
  expect(checkStored(setting, '{"on":"Y","ids":"1,5"}')).toEqual([])
  expect(checkStored(setting, '{"on":"y","ids":"1,7,x","rest":1}')).toEqual([
    { path: ['on'], keyword: 'x-stored', problem: 'no-boolean' },
    { path: ['ids', 1], keyword: 'maximum', expected: '5' },
    { path: ['ids', 2], keyword: 'type', expected: 'integer' },
    { path: ['rest'], keyword: 'type', expected: 'string' },
  ])
  expect(checkStored(setting, '{"on":')).toMatchObject([
    { path: [], problem: 'bad-json', syntax: { column: 7 } },
  ])
  expect(checkStored(setting, { on: 'Y' })).toEqual([{ path: [], keyword: 'x-stored', problem: 'no-text' }])
})

test('an item that commas cannot hold is refused', () => {
  const setting = settingOf({ type: 'array', 'x-stored': 'commas', items: { type: 'string' } })
  for (const item of ['a,b', ' a', 'a ', '']) {
    expect(checkValue(setting, ['a', item])).toEqual([
      { path: [1], keyword: 'x-stored', problem: 'comma-in-item' },
    ])
  }
})
