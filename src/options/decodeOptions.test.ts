import { expect, test } from 'vitest'
import { nestedLists } from '../value/arbitraryValue.ts'
import { cutDeep } from '../value/cutDeep.ts'
import { displayText } from '../value/displayText.ts'
import { unsendableReason } from '../value/unsendable.ts'
import { parseWireJson } from '../value/parseWireJson.ts'
import { printJson } from '../value/printJson.ts'
import { decodeOptions } from './decodeOptions.ts'

const time = { start: 1 }

function keysOf(envelope: Record<string, unknown>): string[] {
  const decoded = decodeOptions({ ...envelope, time })
  return decoded.kind === 'options' ? [...decoded.values.keys()] : [decoded.kind]
}

test.each([
  ['an empty store', { result: [] }, []],
  ['options', { result: { a: '1', b: null } }, ['a', 'b']],
  ['a list, for the keys 0 and 1', { result: ['a', 'b'] }, ['0', '1']],
  [
    'names that every object has',
    { result: JSON.parse('{"__proto__":1,"constructor":2,"length":3,"":4}') },
    ['__proto__', 'constructor', 'length', ''],
  ],
])('keys are read from %s', (_name, envelope, keys) => {
  expect(keysOf(envelope)).toEqual(keys)
})

test('options whose keys stand out of order keep their order', () => {
  const result = parseWireJson('{"b":1,"1":{"1":"b","0":"a"},"0":2}')
  const decoded = decodeOptions({ result, time })
  expect(decoded.kind === 'options' && printJson(decoded.values)).toBe('{"b":1,"1":{"1":"b","0":"a"},"0":2}')
})

test.each([
  ['lists', nestedLists(1100)],
  ['objects', JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)],
])('an option of %s that are nested too deeply is there in part, and named', (_name, deep) => {
  const decoded = decodeOptions({ result: { a: 1, deep }, time })
  if (decoded.kind !== 'options') throw new Error(decoded.kind)
  expect([...decoded.values.keys()]).toEqual(['a', 'deep'])
  expect(decoded.tooDeep).toEqual(new Set(['deep']))
  const shown = decoded.values.get('deep') ?? null
  expect(unsendableReason(shown)).toBeUndefined()
  expect(displayText(shown, 12)).toBe(displayText(cutDeep(deep), 12))
})

test.each([
  [false, 'false'],
  [null, 'null'],
  ['text', 'text'],
  [7, 'number'],
  [true, 'number'],
  [undefined, 'nothing'],
])('%j is not a set of options', (result, found) => {
  expect(decodeOptions({ result, time })).toEqual({ kind: 'not-options', found })
})

test('the names that the REST layer has moved to the envelope are reported', () => {
  expect(decodeOptions({ result: {}, next: 0, total: 0, time })).toMatchObject({ hidden: ['next', 'total'] })
  expect(decodeOptions({ result: { a: { next: 1 } }, time })).toMatchObject({ hidden: [] })
})

test('options are found in an answer that error and error_description make look like an error', () => {
  const decoded = decodeOptions({ a: '1', error: 'E', error_description: 'D', time })
  expect(decoded).toMatchObject({ kind: 'options', readsAsError: true })
  expect(keysOf({ a: '1', error: 'E', error_description: 'D' })).toEqual(['a', 'error', 'error_description'])
})

test('an error without a description is an error', () => {
  expect(decodeOptions({ error: 'WRONG_ENCODING' })).toEqual({ kind: 'error', code: 'WRONG_ENCODING' })
})
