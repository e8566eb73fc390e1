import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignSlots } from './rowSlots.ts'

const none: ReadonlySet<string> = new Set()
const first = assignSlots(new Map(), ['a', 'b', 'c', 'd'], none)

test('after a small move the rows that stay keep their elements, and the new take over those set free', () => {
  const slots = assignSlots(first, ['b', 'c', 'd', 'e'], none)
  expect([...slots]).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 3],
    ['e', 0],
  ])
})

test('after a large move every element stays where it is', () => {
  expect([...assignSlots(first, ['d', 'e', 'f', 'g'], none).values()]).toEqual([0, 1, 2, 3])
})

test('a pinned row keeps its element whatever happens', () => {
  expect([...assignSlots(first, ['c', 'w', 'x', 'y', 'z'], new Set(['c']))]).toEqual([
    ['c', 2],
    ['w', 0],
    ['x', 1],
    ['y', 3],
    ['z', 4],
  ])
})

const rows = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijkl')), { maxLength: 8 })

test('no two rows share an element, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 6 }), rows, (drawings, pins) => {
      let slots: ReadonlyMap<string, number> = new Map()
      for (const ids of drawings) {
        const next = assignSlots(slots, ids, new Set(pins))
        expect([...next.keys()]).toEqual(ids)
        expect(new Set(next.values()).size).toBe(ids.length)
        for (const pin of pins) {
          if (slots.has(pin) && next.has(pin)) expect(next.get(pin)).toBe(slots.get(pin))
        }
        slots = next
      }
    }),
  )
})
