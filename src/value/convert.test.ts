import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue } from './arbitraryValue.ts'
import { convertValue } from './convert.ts'
import { equalValues } from './equal.ts'
import { createLocaleReader } from './localeReader.ts'
import { objectOf } from './optionObject.ts'
import { type Kind, kindOf, kinds, type OptionValue } from './optionValue.ts'

test.each<[OptionValue, Kind, OptionValue]>([
  [1.5, 'string', '1.5'],
  [2n ** 60n, 'string', '1152921504606846976'],
  [false, 'string', 'false'],
  [null, 'string', ''],
  [{ a: [1] }, 'string', '{"a":[1]}'],
  [' -1.50 ', 'number', -1.5],
  ['9007199254740993', 'number', 9007199254740993n],
  ['', 'number', 0],
  [null, 'number', 0],
  [true, 'number', 1],
  [false, 'number', 0],
  ['False', 'boolean', false],
  ['1', 'boolean', true],
  ['', 'boolean', false],
  [null, 'boolean', false],
  [0, 'boolean', false],
  [{ a: 1 }, 'null', null],
  [null, 'list', []],
  ['', 'list', []],
  ['[1,"2"]', 'list', [1, '2']],
  ['{"a":1}', 'list', ['{"a":1}']],
  ['[1,', 'list', ['[1,']],
  [5, 'list', [5]],
  [{ 0: 'a', 1: 'b' }, 'list', ['a', 'b']],
  [{}, 'list', []],
  ['{"b":1,"a":2}', 'object', { b: 1, a: 2 }],
  [['a', 'b'], 'object', { 0: 'a', 1: 'b' }],
  [null, 'object', {}],
  ['', 'object', {}],
])('%o to %s: %o', (value, kind, converted) => {
  expect(convertValue(value, kind)).toEqual({ ok: true, value: converted })
})

const outOfOrder = objectOf([
  ['1', 'b'],
  ['0', 'a'],
])

test('an object whose keys stand out of order becomes no list, and its JSON becomes it', () => {
  expect(convertValue(outOfOrder, 'list')).toEqual({ ok: false })
  expect(convertValue(outOfOrder, 'string')).toEqual({ ok: true, value: '{"1":"b","0":"a"}' })
  const back = convertValue('{"1":"b","0":"a"}', 'object')
  expect(back.ok && equalValues(back.value, outOfOrder)).toBe(true)
})

test.each<[OptionValue, Kind]>([
  ['abc', 'number'],
  ['007', 'number'],
  ['0.1000000000000000055', 'number'],
  ['9223372036854775809', 'number'],
  [[1], 'number'],
  ['yes', 'boolean'],
  [2, 'boolean'],
  [[true], 'boolean'],
  [{ a: 1 }, 'list'],
  [{ 1: 'a' }, 'list'],
  ['[1]', 'object'],
  ['abc', 'object'],
  [5, 'object'],
  [true, 'object'],
])('%o to %s is not possible', (value, kind) => {
  expect(convertValue(value, kind)).toEqual({ ok: false })
})

test('a text as people of a locale write it becomes the number or boolean it means', () => {
  const german = createLocaleReader('de')
  expect(convertValue('1 000,5', 'number', german)).toEqual({ ok: true, value: 1000.5 })
  expect(convertValue('1.234', 'number', german)).toEqual({ ok: true, value: 1.234 })
  expect(convertValue('0,1000000000000000055', 'number', german)).toEqual({ ok: false })
  expect(convertValue('Wahr', 'boolean', german)).toEqual({ ok: true, value: true })
  expect(convertValue('1,5', 'number', createLocaleReader('en'))).toEqual({ ok: false })
})

test('a conversion gives the kind asked for, and the value itself where it has it', () => {
  fc.assert(
    fc.property(arbitraryValue, fc.constantFrom(...kinds), (value, kind) => {
      const converted = convertValue(value, kind)
      const isSame = converted.ok && converted.value === value
      expect(isSame).toBe(kindOf(value) === kind)
      expect(converted.ok ? kindOf(converted.value) : kind).toBe(kind)
    }),
  )
})

test('everything can become a string, and back what it was', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      const text = convertValue(value, 'string')
      const back = text.ok && convertValue(text.value, kindOf(value))
      expect(back && back.ok && equalValues(back.value, value)).toBe(true)
    }),
  )
})
