import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { objectOf } from './optionObject.ts'
import { isOptionValue } from './optionValue.ts'
import { printJson, printNumber } from './printJson.ts'

test('prints as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      fc.pre(isOptionValue(value) && !/\d{16}/.test(JSON.stringify(value)))
      expect(printJson(value)).toBe(JSON.stringify(value))
      expect(printJson(value, indent)).toBe(JSON.stringify(value, null, indent))
    }),
  )
})

test('prints bigints as digits and __proto__ as a key', () => {
  expect(printJson([2n ** 60n, objectOf([['__proto__', -(2n ** 63n)]])])).toBe(
    '[1152921504606846976,{"__proto__":-9223372036854775808}]',
  )
})

test('prints the keys of an object in their order', () => {
  const object = objectOf([
    ['b', 1],
    ['1', { 2: [] }],
    ['0', objectOf([])],
  ])
  expect(printJson(object)).toBe('{"b":1,"1":{"2":[]},"0":{}}')
  expect(printJson([object], 1)).toBe('[\n {\n  "b": 1,\n  "1": {\n   "2": []\n  },\n  "0": {}\n }\n]')
})

test('escapes halves of surrogate pairs', () => {
  expect(printJson({ '\ud800': '\udc00' })).toBe(String.raw`{"\ud800":"\udc00"}`)
})

test.each<[number | bigint, string]>([
  [-0, '0'],
  [1.5, '1.5'],
  [1e21, '1e+21'],
  [9007199254740991, '9007199254740991'],
  [2 ** 53, '9.007199254740992e+15'],
  [-1e17, '-1e+17'],
  [1e19, '1e+19'],
  [2n ** 53n, '9007199254740992'],
  [Infinity, 'null'],
])('%s is written %s', (number, text) => {
  expect(printNumber(number)).toBe(text)
})
