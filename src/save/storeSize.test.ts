import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { arbitraryString, arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { sizeAfter, sizeIncrease, storeSize } from './storeSize.ts'

function edit(value: OptionValue): Edit {
  return { base: undefined, value, removed: false }
}

function numbered(count: number): [string, OptionValue][] {
  return Array.from({ length: count }, (_, index) => [`k${index}`, index])
}

test.each<[string, [string, OptionValue][]]>([
  ['a:0:{}', []],
  ['a:1:{s:1:"a";i:1;}', [['a', 1]]],
  ['a:1:{i:7;N;}', [['7', null]]],
  [
    'a:2:{s:2:"я";s:2:"я";s:0:"";b:1;}',
    [
      ['я', 'я'],
      ['', true],
    ],
  ],
])('%s', (serialized, entries) => {
  expect(storeSize(new Map(entries))).toBe(new TextEncoder().encode(serialized).length)
})

test('the count of options is part of the size', () => {
  const ten = storeSize(new Map(numbered(10)))
  // s:2:"k9";i:9; and one more digit in the count
  expect(ten - storeSize(new Map(numbered(9)))).toBe(13 + 1)
})

test('an edit adds its own size, less that of the value it replaces', () => {
  const remoteValues = new Map<string, OptionValue>([['a', 'long text']])
  expect(sizeIncrease('a', edit('long text'), remoteValues)).toBe(0)
  expect(sizeIncrease('a', edit(null), remoteValues)).toBe(2 - 's:9:"long text";'.length)
  expect(sizeIncrease('b', edit(1), remoteValues)).toBe('s:1:"b";i:1;'.length)
})

test('the tenth option adds a digit to the count', () => {
  const remoteValues = new Map(numbered(9))
  const after = sizeAfter(storeSize(remoteValues), new Map([['k9', edit(9)]]), remoteValues)
  expect(after).toBe(storeSize(new Map(numbered(10))))
})

const store = fc.array(fc.tuple(arbitraryString, arbitraryValue), { maxLength: 4 })

test('the predicted size is the size after the save', () => {
  fc.assert(
    fc.property(store, store, (entries, edited) => {
      const remoteValues = new Map(entries)
      const edits = new Map(edited.map(([key, value]) => [key, edit(value)]))
      const predicted = sizeAfter(storeSize(remoteValues), edits, remoteValues)
      expect(predicted).toBe(storeSize(new Map([...remoteValues, ...edited])))
    }),
    { numRuns: propertyRuns(1000) },
  )
})
