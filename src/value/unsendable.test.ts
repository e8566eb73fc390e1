import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, nestedLists } from './arbitraryValue.ts'
import type { OptionValue } from './optionValue.ts'
import { printJson } from './printJson.ts'
import { unsendableReason } from './unsendable.ts'

test.each<[OptionValue, string, (string | number)[]]>([
  ['x\ud800y', 'lone-surrogate', []],
  [['a', { b: '\udc00' }], 'lone-surrogate', [1, 'b']],
  [{ a: { '\ud800': 1 } }, 'lone-surrogate', ['a', '\ud800']],
  [[Infinity], 'not-finite', [0]],
  [Number.NaN, 'not-finite', []],
  [{ a: 2n ** 63n }, 'integer-out-of-range', ['a']],
  [[{ ok: 1 }, -(2n ** 63n) - 1n, '\ud800'], 'integer-out-of-range', [1]],
])('%o: %s at %j', (value, kind, path) => {
  expect(unsendableReason(value)).toEqual({ kind, path })
  expect(unsendableReason(value, 'key')).toEqual({ kind, path: ['key', ...path] })
})

test('checks the key', () => {
  expect(unsendableReason(1, '\ud800')).toEqual({ kind: 'lone-surrogate', path: ['\ud800'] })
  expect(unsendableReason(1, '\u{1f600}')).toBeUndefined()
})

test('the deepest that can be sent, with a key or without', () => {
  expect(unsendableReason(nestedLists(509))).toBeUndefined()
  expect(unsendableReason(nestedLists(509), 'key')).toBeUndefined()
  expect(unsendableReason(nestedLists(510))).toMatchObject({ kind: 'too-deep', path: { length: 509 } })
  expect(unsendableReason(nestedLists(100_000), 'key')).toMatchObject({
    kind: 'too-deep',
    path: { length: 510 },
  })
})

test('nothing but a half of a pair keeps a value from being sent', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      expect(unsendableReason(value)?.kind).toBe(
        /\\ud[89a-f]/.test(printJson(value)) ? 'lone-surrogate' : undefined,
      )
    }),
  )
})
