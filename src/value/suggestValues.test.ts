import { expect, test } from 'vitest'
import { createLocaleReader } from './localeReader.ts'
import type { OptionValue } from './optionValue.ts'
import { suggestValues } from './suggestValues.ts'

test.each<[string, string, readonly OptionValue[]]>([
  ['en', '5', [5]],
  ['en', ' true ', [true]],
  ['en', 'FALSE', [false]],
  ['en', '{"a":1}', [{ a: 1 }]],
  ['en', ' [1, 2]', [[1, 2]]],
  ['en', '1,234', [1234]],
  ['en', '1,5', []],
  ['de', '1,5', [1.5]],
  ['de', '1,50', [1.5]],
  ['de', '1.234', [1.234, 1234]],
  ['de', '1.230', [1.23, 1230]],
  ['ru', '1\u00a0000,5', [1000.5]],
  ['ru', 'истина', [true]],
  ['en', '−5', [-5]],
  ['en', '１２', [12]],
  ['en', '9 007 199 254 740 993', [9007199254740993n]],
  // Each of these would lose something.
  ['en', '007', []],
  ['en', '+49 30 1234', []],
  ['en', '+1', []],
  ['en', '＋1', []],
  ['en', '030 123', []],
  ['en', '555-1234', []],
  ['en', '8 800 555 35 35', []],
  ['en', '0.1000000000000000055', []],
  ['en', '9223372036854775808', []],
  ['en', '-0', []],
  ['en', '1e999', []],
  ['en', '{"a":1,"a":2}', []],
  ['en', '[1', []],
  ['en', 'null', []],
  ['en', '', []],
  ['en', 'hello', []],
])('%s: %j looks like %o', (locale, text, values) => {
  expect(suggestValues(text, createLocaleReader(locale))).toEqual(values)
})
