import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from './arbitraryValue.ts'
import { entriesOf, isOrdered, keysOf, ObjectBuilder, objectOf, valueAt, valuesOf } from './optionObject.ts'

const arbitraryKeys = fc.uniqueArray(
  fc.oneof(
    fc.nat({ max: 20 }).map(String),
    fc.constantFrom('', 'a', '01', '-1', '1.5', '4294967294', '4294967295', '__proto__', 'toString'),
  ),
)

test('keys keep the order in which they were set, in a plain object wherever one can keep it', () => {
  fc.assert(
    fc.property(arbitraryKeys, (keys) => {
      const entries = keys.map((key, index): [string, number] => [key, index])
      const object = objectOf(entries)
      expect(keysOf(object)).toEqual(keys)
      expect(valuesOf(object)).toEqual([...keys.keys()])
      expect(entriesOf(object)).toEqual(entries)
      for (const [key, value] of entries) expect(valueAt(object, key)).toBe(value)
      // Defined, so that `__proto__` is a key here too.
      const plain = Object.fromEntries(entries)
      expect(isOrdered(object)).toBe(Object.keys(plain).join('\n') !== keys.join('\n'))
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test.each([
  [['0', '1', '10', 'a'], false],
  [['a', '01', '-1', '4294967295', '1.5'], false],
  [['1', '0'], true],
  [['12', '5'], true],
  [['a', '0'], true],
  [['9', '10', '4294967294'], false],
  [['4294967294', '4294967293'], true],
])('%j: ordered is %s', (keys, isOutOfOrder) => {
  const object = objectOf(keys.map((key) => [key, key]))
  expect(isOrdered(object)).toBe(isOutOfOrder)
})

test('a key that is set again keeps its place, in either form', () => {
  for (const keys of [
    ['0', 'a', '0'],
    ['1', '0', '1'],
    ['a', '__proto__', 'a'],
  ]) {
    const builder = new ObjectBuilder()
    expect(keys.map((key) => builder.has(key))).toEqual(keys.map(() => false))
    for (const [index, key] of keys.entries()) builder.set(key, index)
    expect(entriesOf(builder.object())).toEqual([
      [keys[0], 2],
      [keys[1], 1],
    ])
    expect(keys.map((key) => builder.has(key))).toEqual(keys.map(() => true))
  }
})

test('names of Object.prototype are keys of neither form unless they are set', () => {
  for (const key of ['a', '0']) {
    const object = objectOf([
      ['1', 1],
      [key, 1],
    ])
    expect(isOrdered(object)).toBe(key === '0')
    expect(valueAt(object, 'toString')).toBeUndefined()
    expect(valueAt(object, '__proto__')).toBeUndefined()
  }
})
