import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignSlots } from './rowSlots.ts'

const none: ReadonlySet<string> = new Set()
const first = assignSlots(new Map(), ['a', 'b', 'c', 'd'], none)

test('after a short scroll the rows that stay keep their elements, and new rows reuse the others', () => {
  const slots = assignSlots(first, ['b', 'c', 'd', 'e'], none)
  expect([...slots]).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 3],
    ['e', 0],
  ])
})

test('after a long scroll the elements stay in order', () => {
  expect([...assignSlots(first, ['d', 'e', 'f', 'g'], none).values()]).toEqual([0, 1, 2, 3])
})

test('a pinned row always keeps its element', () => {
  expect([...assignSlots(first, ['c', 'w', 'x', 'y', 'z'], new Set(['c']))]).toEqual([
    ['c', 2],
    ['w', 0],
    ['x', 1],
    ['y', 3],
    ['z', 4],
  ])
})

const rows = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijkl')), { maxLength: 8 })

test('every row has an element, and no two rows share one', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 6 }), rows, (renders, pins) => {
      let slots: ReadonlyMap<string, number> = new Map()
      for (const ids of renders) {
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
