import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { arbitraryString, arbitraryValue, objectOf, propertyRuns } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { draftLifetimeMs, parseStoredDraft, printStoredDraft } from './storedDraft.ts'

const time = Date.UTC(2025, 0, 31)
const day = 24 * 60 * 60 * 1000

function edit(base: OptionValue | undefined, value: OptionValue, removed = false): Edit {
  return { base, value, removed }
}

const one = new Map([['a', edit(1, 2)]])

const arbitraryEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.option(arbitraryValue, { nil: undefined }), arbitraryValue, fc.boolean())
  .map(([base, value, removed]) => edit(base, value, removed))

test('what was kept is read as it was', () => {
  const arbitraryEdits = fc.array(fc.tuple(arbitraryString, arbitraryEdit), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(arbitraryEdits, fc.integer({ min: 0, max: draftLifetimeMs }), (entries, age) => {
      const edits = new Map(entries)
      const read = parseStoredDraft(printStoredDraft({ time, edits }), time + age)
      // The order too: it is the order of the rows.
      expect([read?.time, [...(read?.edits ?? [])]]).toStrictEqual([time, [...edits]])
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test.each<[string, Edit]>([
  ['an option that was not there', edit(undefined, 'x')],
  ['one that was null', edit(null, 'x')],
  ['a removal', edit('x', null, true)],
  ['integers of 64 bits', edit(2n ** 53n, -(2n ** 63n))],
  ['the nearest double to them', edit(2 ** 53, [2 ** 60])],
  ['half a character', edit('\ud800', '\udc00')],
  ['__proto__', edit(objectOf([['__proto__', { a: 1 }]]), {})],
])('%s is kept', (_name, stored) => {
  const text = printStoredDraft({ time, edits: new Map([['__proto__', stored]]) })
  expect(parseStoredDraft(text, time)?.edits).toStrictEqual(new Map([['__proto__', stored]]))
})

test('edits are kept for 7 days, to the millisecond', () => {
  const text = printStoredDraft({ time, edits: one })
  expect(parseStoredDraft(text, time + 7 * day)?.edits).toEqual(one)
  expect(parseStoredDraft(text, time + 7 * day + 1)).toBeUndefined()
})

test('a clock that was put back loses nothing', () => {
  expect(parseStoredDraft(printStoredDraft({ time, edits: one }), time - 30 * day)?.edits).toEqual(one)
})

test.each([
  '',
  'garbage',
  '{',
  'null',
  'true',
  '7',
  '"text"',
  '{}',
  '[]',
  `[${time}]`,
  `[${time},null]`,
  `[${time},{}]`,
  `[${time},[]]`,
  `["${time}",[["a",2,false,1]]]`,
  `[null,[["a",2,false,1]]]`,
  `[${time},["a",2,false,1]]`,
  `[${time},[null]]`,
  `[${time},[{"a":2}]]`,
  `[${time},[[]]]`,
  `[${time},[["a"]]]`,
  `[${time},[["a",2]]]`,
  `[${time},[[1,2,false,1]]]`,
  `[${time},[["a",2,0,1]]]`,
  `[${time},[["a",2,false,1],["b",2,"false"]]]`,
  `[${time},[["a",2,false,1]]`,
  `[12345678901234567890,[["a",2,false,1]]]`,
])('%j holds no draft', (text) => {
  expect(parseStoredDraft(text, time)).toBeUndefined()
})

test('no text makes it throw', () => {
  const json = fc.json().map((rows) => `[${time},${rows}]`)
  fc.assert(
    fc.property(fc.oneof(arbitraryString, fc.json(), json), (text) => {
      const read = parseStoredDraft(text, time)
      for (const { value, removed } of read?.edits.values() ?? []) {
        expect([value === undefined, typeof removed]).toEqual([false, 'boolean'])
      }
    }),
    { numRuns: propertyRuns(1000) },
  )
})
