import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type OptionSet, shareOptions } from './optionSet.ts'

type Entries = readonly (readonly [string, OptionValue])[]

/** What an answer makes: it knows of nothing that has vanished. */
function answer(entries: Entries, rest: Partial<OptionSet> = {}): OptionSet {
  return { values: new Map(entries), partial: new Set(), readsAsError: false, vanished: new Map(), ...rest }
}

function fresh(): OptionSet {
  return answer([
    ['a', { x: [1] }],
    ['b', 'text'],
  ])
}

test('an answer that brings nothing new is the last one itself', () => {
  const before = fresh()
  expect(shareOptions(before, fresh())).toBe(before)
})

test('what did not change keeps its identity', () => {
  const before = fresh()
  const after = shareOptions(
    before,
    answer([
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
  ['one less', [['a', { x: [1] }]]],
  [
    'one in place of another',
    [
      ['a', { x: [1] }],
      ['c', 'text'],
    ],
  ],
])('%s is seen, in the order of the answer', (_name, entries) => {
  const before = fresh()
  const after = shareOptions(before, answer(entries))
  expect(after).not.toBe(before)
  expect([...after.values]).toEqual(entries)
})

test('another order of keys within a value is another value', () => {
  const before = answer([['o', { a: 1, b: 2 }]])
  const after = shareOptions(before, answer([['o', { b: 2, a: 1 }]]))
  expect(JSON.stringify(after.values.get('o'))).toBe('{"b":2,"a":1}')
})

test.each<[string, Partial<OptionSet>]>([
  ['an option shown only in part', { partial: new Set(['a']) }],
  ['a store that reads as an error', { readsAsError: true }],
])('%s is seen, and so is its end', (_name, rest) => {
  const before = fresh()
  const after = shareOptions(before, { ...fresh(), ...rest })
  expect(after).toMatchObject(rest)
  expect(after.values.get('a')).toBe(before.values.get('a'))
  expect(shareOptions(after, { ...fresh(), ...rest })).toBe(after)
  expect(shareOptions(after, fresh())).toEqual(before)
})

test('another option shown only in part is seen', () => {
  const before = { ...fresh(), partial: new Set(['a']) }
  expect(shareOptions(before, { ...fresh(), partial: new Set(['b']) }).partial).toEqual(new Set(['b']))
})

test('what has vanished is remembered with its last value until it is there again', () => {
  const gone = shareOptions(fresh(), answer([['a', { x: [1] }]]))
  expect(gone.vanished).toEqual(new Map([['b', 'text']]))
  const still = shareOptions(gone, answer([['a', 2]]))
  expect(still.vanished).toEqual(new Map([['b', 'text']]))
  const both = shareOptions(still, answer([]))
  expect(both.vanished).toEqual(
    new Map<string, OptionValue>([
      ['b', 'text'],
      ['a', 2],
    ]),
  )
  const back = shareOptions(both, answer([['b', 'other']]))
  expect(back.vanished).toEqual(new Map([['a', 2]]))
  expect(
    shareOptions(
      back,
      answer([
        ['b', 'other'],
        ['a', 1],
      ]),
    ).vanished.size,
  ).toBe(0)
})

test('an answer that brings nothing new is the last one itself, whatever has vanished', () => {
  const gone = shareOptions(fresh(), answer([['a', { x: [1] }]]))
  expect(shareOptions(gone, answer([['a', { x: [1] }]]))).toBe(gone)
})

test('what is shown is the last answer, and what vanished is what was ever there besides', () => {
  const few = fc.oneof(fc.constantFrom<OptionValue>(1, null, {}), arbitraryValue)
  const sets = fc.array(
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), few), { selector: ([key]) => key }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(sets, (answers) => {
      let set = answer([])
      const last = new Map<string, OptionValue>()
      for (const entries of answers) {
        set = shareOptions(set, answer(entries))
        for (const [key, value] of entries) last.set(key, value)
        expect([...set.values.keys()]).toEqual(entries.map(([key]) => key))
        for (const [key, value] of last) {
          const found = (set.values.has(key) ? set.values : set.vanished).get(key)
          expect(found !== undefined && equalValues(found, value)).toBe(true)
        }
        expect(set.values.size + set.vanished.size).toBe(last.size)
      }
    }),
    { numRuns: propertyRuns(1000) },
  )
})
