import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryString, arbitraryValue, propertyRuns } from './arbitraryValue.ts'
import { displayText } from './displayText.ts'
import type { OptionValue } from './optionValue.ts'

test.each<[OptionValue, string]>([
  ['', ''],
  ['text', 'text'],
  [null, 'null'],
  [true, 'true'],
  [2n ** 60n, '1152921504606846976'],
  [-0, '0'],
  ['a\r\nb\nc\rd\u2028e', 'a↵b↵c↵d↵e'],
  ['\0\t\u001b\u007f\u0085\u202e\ud800', '␀␉␛␡���'],
  [[1, 'a\n', { b: null, c: [] }], '[1,"a\\n",{"b":null,"c":[]}]'],
  [{ '\u202e': '\u007f' }, '{"�":"␡"}'],
])('%o shows as %s', (value, text) => {
  expect(displayText(value)).toBe(text)
})

test('is never longer than the limit, is well formed, and is cut from the whole', () => {
  fc.assert(
    fc.property(
      fc.oneof(arbitraryValue, arbitraryString),
      fc.integer({ min: 1, max: 40 }),
      (value, limit) => {
        const whole = displayText(value, 1_000_000)
        const text = displayText(value, limit)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text).not.toMatch(/\p{Cs}|\p{Cc}/u)
        expect(text).toBe(whole.length <= limit ? whole : `${whole.slice(0, text.length - 1)}…`)
      },
    ),
    { numRuns: propertyRuns(2000) },
  )
})

test('does not split a pair', () => {
  expect(displayText('ab\u{1f600}cd', 4)).toBe('ab…')
  expect(displayText('ab\u{1f600}cd', 5)).toBe('ab\u{1f600}…')
})

test('reads no further than it shows', () => {
  const list: OptionValue[] = ['a'.repeat(10_000), 1, 2]
  Object.defineProperty(list, 2, {
    get: () => {
      throw new Error('read')
    },
  })
  expect(displayText(list)).toHaveLength(300)
  expect(displayText({ a: { b: list } })).toHaveLength(300)
  expect(() => displayText(list, 20_000)).toThrow('read')
})
