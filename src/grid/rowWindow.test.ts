import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowWindow, scrollToRow } from './rowWindow.ts'

test('draws every row that the view shows, and only a few more', () => {
  fc.assert(
    fc.property(
      fc.nat(4_000_000),
      fc.integer({ min: 1, max: 3000 }),
      fc.nat(100_000),
      (top, height, count) => {
        const { from, to } = rowWindow(top, height, 40, count)
        const firstShown = Math.min(Math.floor(top / 40), count)
        const lastShown = Math.min(Math.ceil((top + height) / 40), count)
        expect(from).toBeLessThanOrEqual(firstShown)
        expect(to).toBeGreaterThanOrEqual(lastShown)
        expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 40) + 20)
      },
    ),
  )
})

test('stays the same for small moves', () => {
  expect(rowWindow(400, 700, 40, 1000)).toEqual(rowWindow(410, 700, 40, 1000))
})

test('a shown row needs no scrolling; others come just into view', () => {
  expect(scrollToRow(5, 100, 400, 40)).toBe(100)
  expect(scrollToRow(1, 100, 400, 40)).toBe(40)
  expect(scrollToRow(20, 100, 400, 40)).toBe(440)
})
