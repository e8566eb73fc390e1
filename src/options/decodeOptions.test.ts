import { expect, test } from 'vitest'
import { decodeOptions } from './decodeOptions.ts'

const time = { start: 1 }

function keysOf(envelope: Record<string, unknown>): string[] {
  const decoded = decodeOptions({ ...envelope, time })
  return decoded.kind === 'options' ? [...decoded.values.keys()] : [decoded.kind]
}

test.each([
  ['nothing stored', { result: [] }, []],
  ['options', { result: { a: '1', b: null } }, ['a', 'b']],
  ['a list for the keys 0 and 1', { result: ['a', 'b'] }, ['0', '1']],
  [
    'names of every object',
    { result: JSON.parse('{"__proto__":1,"constructor":2,"length":3,"":4}') },
    ['__proto__', 'constructor', 'length', ''],
  ],
])('%s', (_name, envelope, keys) => {
  expect(keysOf(envelope)).toEqual(keys)
})

test.each([
  [false, 'false'],
  [null, 'null'],
  ['text', 'text'],
  [7, 'number'],
  [true, 'number'],
  [undefined, 'nothing'],
])('%j is no set of options', (result, found) => {
  expect(decodeOptions({ result, time })).toEqual({ kind: 'not-options', found })
})

test('names what the REST layer has lifted out', () => {
  expect(decodeOptions({ result: {}, next: 0, total: 0, time })).toMatchObject({ hidden: ['next', 'total'] })
  expect(decodeOptions({ result: { a: { next: 1 } }, time })).toMatchObject({ hidden: [] })
})

test('finds the options where error and error_description made an error of them', () => {
  const decoded = decodeOptions({ a: '1', error: 'E', error_description: 'D', time })
  expect(decoded).toMatchObject({ kind: 'options', readsAsError: true })
  expect(keysOf({ a: '1', error: 'E', error_description: 'D' })).toEqual(['a', 'error', 'error_description'])
})

test('a failure without a description is a failure', () => {
  expect(decodeOptions({ error: 'WRONG_ENCODING' })).toEqual({ kind: 'failure', code: 'WRONG_ENCODING' })
})
