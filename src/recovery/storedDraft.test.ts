import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { arbitraryString, arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { objectOf } from '../value/optionObject.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { draftLifetimeMs, parseStoredDraft, printStoredDraft, storedTime } from './storedDraft.ts'

const time = Date.UTC(2025, 0, 31)
const dayMs = 24 * 60 * 60 * 1000

function edit(base: OptionValue | undefined, value: OptionValue, removed = false): Edit {
  return { base, value, removed }
}

const oneEdit = new Map([['a', edit(1, 2)]])

const arbitraryEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.option(arbitraryValue, { nil: undefined }),
    arbitraryValue,
    fc.boolean(),
    fc.option(arbitraryString, { nil: undefined }),
  )
  .map(([base, value, removed, linkedTo]) => ({
    ...edit(base, value, removed),
    ...(linkedTo === undefined ? {} : { linkedTo }),
  }))

test('a stored draft is read back unchanged', () => {
  const arbitraryEdits = fc.array(fc.tuple(arbitraryString, arbitraryEdit), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(arbitraryEdits, fc.integer({ min: 0, max: draftLifetimeMs }), (entries, age) => {
      const edits = new Map(entries)
      const read = parseStoredDraft(printStoredDraft({ time, edits }), time + age)
      // As a list, since their order is that of the rows.
      expect([read?.time, [...(read?.edits ?? [])]]).toStrictEqual([time, [...edits]])
      // To `toStrictEqual`, the order of keys is nothing.
      expect(read && printStoredDraft(read)).toBe(printStoredDraft({ time, edits }))
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test.each<[string, Edit]>([
  ['an added option', edit(undefined, 'x')],
  ['an edit of null', edit(null, 'x')],
  ['a removal', edit('x', null, true)],
  ['64-bit integers', edit(2n ** 53n, -(2n ** 63n))],
  ['large doubles', edit(2 ** 53, [2 ** 60])],
  ['lone surrogates', edit('\ud800', '\udc00')],
  ['__proto__', edit(objectOf([['__proto__', { a: 1 }]]), {})],
])('%s: read back unchanged', (_name, stored) => {
  const text = printStoredDraft({ time, edits: new Map([['__proto__', stored]]) })
  expect(parseStoredDraft(text, time)?.edits).toStrictEqual(new Map([['__proto__', stored]]))
})

test('a draft keeps the order of keys in both the edit and its base', () => {
  const text = `[${time},[["a",{"1":"b","0":["c"]},false,{"x":{"12":1,"5":2}}]]]`
  const read = parseStoredDraft(text, time)
  expect(read && printStoredDraft(read)).toBe(`${text.slice(0, -1)},null,2,[]]`)
})

test('the form of 1.0.0 is read', () => {
  const text = `[${time},[["a",[1,9007199254740993],false,null],["b","x",false],["c",null,true,1.5]]]`
  expect(parseStoredDraft(text, time)).toStrictEqual({
    time,
    edits: new Map([
      ['a', edit(null, [1, 2n ** 53n + 1n])],
      ['b', edit(undefined, 'x')],
      ['c', edit(1.5, null, true)],
    ]),
  })
})

test('1.0.0 can read the rows of this form, in case it is installed again', () => {
  const text = printStoredDraft({ time, edits: new Map([['b', { ...edit(undefined, 2), linkedTo: 'a' }]]) })
  expect(text).toContain(`[${time},[["b",2,false]],`)
})

test.each([
  [`[${time},[]]`, time],
  [`[ ${time} , {}, 3]`, time],
  [printStoredDraft({ time, edits: oneEdit }), time],
  [`[${time}`, undefined],
  [`["${time}"]`, undefined],
  [`{"time":${time}}`, undefined],
  ['', undefined],
])('%s was stored at %s', (text, expected) => {
  expect(storedTime(text)).toBe(expected)
})

test('edits expire after 7 days, to the millisecond', () => {
  const text = printStoredDraft({ time, edits: oneEdit })
  expect(parseStoredDraft(text, time + 7 * dayMs)?.edits).toEqual(oneEdit)
  expect(parseStoredDraft(text, time + 7 * dayMs + 1)).toBeUndefined()
})

test('edits stored in the future, by a clock set back since, do not expire', () => {
  expect(parseStoredDraft(printStoredDraft({ time, edits: oneEdit }), time - 30 * dayMs)?.edits).toEqual(
    oneEdit,
  )
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
  `[${time},[["a",2,false,1]],null,4,[]]`,
  `[${time},[["a",2,false,1]],null,"2",[]]`,
  `[${time},[["a",2,false,1]],[2,"a"],2,[]]`,
  `[${time},[["a",2,false,1]],null,2,[["a"]]]`,
  `[${time},[["a",2,false,1]],null,2,{}]`,
])('%j is not a stored draft', (text) => {
  expect(parseStoredDraft(text, time)).toBeUndefined()
})

test('any text is read without an error, and only as valid edits', () => {
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
