import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type OptionSet, shareOptions } from './optionSet.ts'

type Entries = readonly (readonly [string, OptionValue])[]

/** A reading by itself, which does not know what has vanished. */
function reading(entries: Entries, overrides: Partial<OptionSet> = {}): OptionSet {
  return {
    values: new Map(entries),
    partial: new Set(),
    readsAsError: false,
    vanished: new Map(),
    ...overrides,
  }
}

function fresh(): OptionSet {
  return reading([
    ['a', { x: [1] }],
    ['b', 'text'],
  ])
}

test('an equal reading is replaced by the previous one', () => {
  const before = fresh()
  expect(shareOptions(before, fresh())).toBe(before)
})

test('unchanged values keep their identity', () => {
  const before = fresh()
  const after = shareOptions(
    before,
    reading([
      ['a', { x: [1] }],
      ['b', 'new'],
    ]),
  )
  expect(after.values).toEqual(
    new Map<string, OptionValue>([
      ['a', { x: [1] }],
      ['b', 'new'],
    ]),
  )
  expect(after.values.get('a')).toBe(before.values.get('a'))
})

test.each<[string, Entries]>([
  [
    'another value',
    [
      ['a', { x: [2] }],
      ['b', 'text'],
    ],
  ],
  [
    'another type',
    [
      ['a', { x: ['1'] }],
      ['b', 'text'],
    ],
  ],
  [
    'another order of the options',
    [
      ['b', 'text'],
      ['a', { x: [1] }],
    ],
  ],
  [
    'one more',
    [
      ['a', { x: [1] }],
      ['b', 'text'],
      ['c', null],
    ],
  ],
  ['one fewer', [['a', { x: [1] }]]],
  [
    'one in place of another',
    [
      ['a', { x: [1] }],
      ['c', 'text'],
    ],
  ],
])('%s is noticed, in the order of the reading', (_name, entries) => {
  const before = fresh()
  const after = shareOptions(before, reading(entries))
  expect(after).not.toBe(before)
  expect([...after.values]).toEqual(entries)
})

test('another order of keys inside a value is another value', () => {
  const before = reading([['o', { a: 1, b: 2 }]])
  const after = shareOptions(before, reading([['o', { b: 2, a: 1 }]]))
  expect(JSON.stringify(after.values.get('o'))).toBe('{"b":2,"a":1}')
})

test.each<[string, Partial<OptionSet>]>([
  ['an option shown only in part', { partial: new Set(['a']) }],
  ['an answer that looks like an error', { readsAsError: true }],
])('%s is noticed, and so is its end', (_name, changed) => {
  const before = fresh()
  const after = shareOptions(before, { ...fresh(), ...changed })
  expect(after).toMatchObject(changed)
  expect(after.values.get('a')).toBe(before.values.get('a'))
  expect(shareOptions(after, { ...fresh(), ...changed })).toBe(after)
  expect(shareOptions(after, fresh())).toEqual(before)
})

test('another option shown only in part is noticed', () => {
  const before = { ...fresh(), partial: new Set(['a']) }
  expect(shareOptions(before, { ...fresh(), partial: new Set(['b']) }).partial).toEqual(new Set(['b']))
})

test('a vanished option is remembered with its last value until it is back', () => {
  const gone = shareOptions(fresh(), reading([['a', { x: [1] }]]))
  expect(gone.vanished).toEqual(new Map([['b', 'text']]))
  const still = shareOptions(gone, reading([['a', 2]]))
  expect(still.vanished).toEqual(new Map([['b', 'text']]))
  const both = shareOptions(still, reading([]))
  expect(both.vanished).toEqual(
    new Map<string, OptionValue>([
      ['b', 'text'],
      ['a', 2],
    ]),
  )
  const back = shareOptions(both, reading([['b', 'other']]))
  expect(back.vanished).toEqual(new Map([['a', 2]]))
  expect(
    shareOptions(
      back,
      reading([
        ['b', 'other'],
        ['a', 1],
      ]),
    ).vanished.size,
  ).toBe(0)
})

test('an equal reading is replaced by the previous one even if options have vanished', () => {
  const gone = shareOptions(fresh(), reading([['a', { x: [1] }]]))
  expect(shareOptions(gone, reading([['a', { x: [1] }]]))).toBe(gone)
})

test('the values are those of the last reading; every other option ever seen has vanished', () => {
  const value = fc.oneof(fc.constantFrom<OptionValue>(1, null, {}), arbitraryValue)
  const readings = fc.array(
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), value), { selector: ([key]) => key }),
    { maxLength: 8 },
  )
  // Plain conditions: in so many runs, `expect` would take most of the time.
  const property = fc.property(readings, (all) => {
    let set = reading([])
    const lastSeen = new Map<string, OptionValue>()
    return all.every((entries) => {
      set = shareOptions(set, reading(entries))
      for (const [key, seen] of entries) lastSeen.set(key, seen)
      const keys = [...set.values.keys()]
      const isInOrder = keys.length === entries.length && entries.every(([key], index) => keys[index] === key)
      const isComplete = [...lastSeen].every(([key, seen]) => {
        const found = (set.values.has(key) ? set.values : set.vanished).get(key)
        return found !== undefined && equalValues(found, seen)
      })
      return isInOrder && isComplete && set.values.size + set.vanished.size === lastSeen.size
    })
  })
  fc.assert(property, { numRuns: propertyRuns(1000) })
})
