import { expect, test } from 'vitest'
import type { Edit, RemoteValues } from '../draft/draft.ts'
import { nestedLists } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type Refusal, refuseEdits } from './refuseEdits.ts'
import { columnLimitBytes, sizeAfter, storeSize } from './storeSize.ts'

const nothing: RemoteValues = new Map()

function editsOf(entries: readonly (readonly [string, OptionValue])[]): Map<string, Edit> {
  return new Map(entries.map(([key, value]) => [key, { base: undefined, value, removed: false }]))
}

function refusals(key: string, value: OptionValue): Refusal[] {
  return [...refuseEdits(editsOf([[key, value]]), nothing).values()]
}

test.each<[string, OptionValue, Refusal]>([
  ['k', '\ud800', 'lone-surrogate'],
  ['\udfff', 'v', 'lone-surrogate'],
  ['k', [{ '\ud83d': 1 }], 'lone-surrogate'],
  ['k', nestedLists(510), 'too-deep'],
  ['k', Infinity, 'not-finite'],
  ['k', 2n ** 63n, 'integer-out-of-range'],
])('the option %j with %o is not sent', (key, value, reason) => {
  expect(refusals(key, value)).toEqual([reason])
})

test('an edit of an option that is known only in part is not sent', () => {
  const edits = editsOf([
    ['a', 1],
    ['b', 2],
  ])
  expect([...refuseEdits(edits, nothing, new Set(['b']))]).toEqual([['b', 'partial']])
})

test.each<[OptionValue]>([['😀'], [nestedLists(509)], [-(2n ** 63n)], [2n ** 53n], [1e300], [null]])(
  '%o is sent',
  (value) => {
    expect(refusals('k', value)).toEqual([])
  },
)

test('an edit that cannot be sent does not prevent others from being saved', () => {
  const edits = editsOf([
    ['bad', '\ud800'],
    ['good', 1],
  ])
  expect(refuseEdits(edits, nothing)).toEqual(new Map([['bad', 'lone-surrogate']]))
})

/** A store with exactly this many bytes left; negative for one that is too large already. */
function storeWith(left: number): RemoteValues {
  const empty = storeSize(new Map([['big', '']]))
  // The string's length then takes eight digits instead of one.
  return new Map([['big', 'x'.repeat(columnLimitBytes - left - empty - 7)]])
}

// s:1:"a";s:2:"xx";
const smallSize = 17

test('the column is filled to its last byte and not beyond', () => {
  const edits = editsOf([['a', 'xx']])
  const fits = storeWith(smallSize)
  expect(columnLimitBytes - storeSize(fits)).toBe(smallSize)
  expect(refuseEdits(edits, fits).size).toBe(0)
  expect(refuseEdits(edits, storeWith(smallSize - 1))).toEqual(new Map([['a', 'store-full']]))
})

test('the largest edits are refused first, so that as many as possible are saved', () => {
  const remoteValues = storeWith(100)
  const edits = editsOf([
    ['small', 'x'],
    ['large', 'x'.repeat(1000)],
    ['tiny', 1],
  ])
  const refused = refuseEdits(edits, remoteValues)
  expect(refused).toEqual(new Map([['large', 'store-full']]))
  const left = [...edits].filter(([key]) => !refused.has(key))
  expect(sizeAfter(storeSize(remoteValues), new Map(left), remoteValues)).toBeLessThanOrEqual(
    columnLimitBytes,
  )
})

test('space freed by one edit can be used by another', () => {
  const edits = editsOf([
    ['big', null],
    ['new', 'x'.repeat(1000)],
  ])
  expect(refuseEdits(edits, storeWith(0)).size).toBe(0)
})

test('an edit that frees space is saved even when the store stays too large', () => {
  const remoteValues = storeWith(-5000)
  const edits = editsOf([
    ['big', 'x'.repeat(columnLimitBytes)],
    ['new', 'x'],
  ])
  expect(refuseEdits(edits, remoteValues)).toEqual(new Map([['new', 'store-full']]))
})

test('an edit that cannot be sent takes no space', () => {
  const edits = editsOf([
    ['bad', '\ud800'.repeat(1000)],
    ['a', 'xx'],
  ])
  expect([...refuseEdits(edits, storeWith(smallSize)).keys()]).toEqual(['bad'])
})

test('the tenth option makes the count a byte longer', () => {
  const nine = Array.from({ length: 8 }, (_, index): [string, OptionValue] => [String(index), 0])
  const remoteValues = new Map<string, OptionValue>([...nine, ['big', '']])
  const added: Edit = { base: undefined, value: 0, removed: false }
  const room = columnLimitBytes - sizeAfter(storeSize(remoteValues), new Map([['new', added]]), remoteValues)
  // The string's length then takes eight digits instead of one.
  const fits = new Map(remoteValues).set('big', 'x'.repeat(room - 7))
  expect(refuseEdits(new Map([['new', added]]), fits).size).toBe(0)
  const full = new Map(remoteValues).set('big', 'x'.repeat(room - 6))
  expect([...refuseEdits(new Map([['new', added]]), full).values()]).toEqual(['store-full'])
})

test.each<[string, OptionValue, RemoteValues]>([
  ['for its size', 'x'.repeat(1000), storeWith(10)],
  ['for what it contains', '\ud800', nothing],
])('a rename is refused as a whole: %s', (_name, value, remoteValues) => {
  const edits = new Map<string, Edit>([
    ['old', { base: 'x', value: null, removed: true, linkedTo: 'new' }],
    ['new', { base: undefined, value, removed: false, linkedTo: 'old' }],
    ['a', { base: undefined, value: 1, removed: false }],
  ])
  const now = new Map(remoteValues).set('old', 'x')
  expect([...refuseEdits(edits, now).keys()].toSorted().slice(-2)).toEqual(['new', 'old'])
})

test('what the settings schema refuses is not sent, nor the other half of its rename', () => {
  const edits = new Map<string, Edit>([
    ['to', { base: undefined, value: 1, removed: false, linkedTo: 'from' }],
    ['from', { base: 1, value: null, removed: true, linkedTo: 'to' }],
    ['other', { base: 1, value: 2, removed: false }],
  ])
  const refused = refuseEdits(edits, new Map(), undefined, (key) => (key === 'from' ? 'locked' : undefined))
  expect([...refused]).toEqual([
    ['to', 'locked'],
    ['from', 'locked'],
  ])
})
