import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverage, rowsInView, scrollToRow, withOverscan, clampWindow } from './rowWindow.ts'

test('every row in view is in the window, and no other', () => {
  fc.assert(
    fc.property(fc.nat(4_000_000), fc.integer({ min: 1, max: 3000 }), fc.nat(100_100), (top, height, row) => {
      const { from, to } = rowsInView(top, height, 40)
      const isInView = row * 40 < top + height && (row + 1) * 40 > top
      expect(from <= row && row < to).toBe(isInView)
    }),
  )
})

test('a view scrolled past its start, as some browsers do for a moment, begins with the first row', () => {
  expect(rowsInView(-30, 100, 40)).toEqual({ from: 0, to: 2 })
})

test.each([
  [
    { from: 10, to: 20 },
    { from: 6, to: 24 },
  ],
  [
    { from: 1, to: 20 },
    { from: 0, to: 24 },
  ],
  [
    { from: 95, to: 105 },
    { from: 91, to: 100 },
  ],
  [
    { from: 200, to: 210 },
    { from: 100, to: 100 },
  ],
])('%j with a margin of four among 100 is %j', (window, wide) => {
  expect(clampWindow(withOverscan(window, 4), 100)).toEqual(wide)
})

test.each([
  [{ from: 12, to: 18 }, 'all'],
  [{ from: 10, to: 20 }, 'all'],
  [{ from: 8, to: 18 }, 'some'],
  [{ from: 19, to: 29 }, 'some'],
  [{ from: 20, to: 30 }, 'none'],
  [{ from: 0, to: 10 }, 'none'],
] as const)('of %j, %s is drawn', (wanted, covered) => {
  expect(coverage({ from: 10, to: 20 }, wanted)).toBe(covered)
})

test('a shown row needs no scrolling; others come just into view', () => {
  expect(scrollToRow(5, 100, 400, 40)).toBe(100)
  expect(scrollToRow(1, 100, 400, 40)).toBe(40)
  expect(scrollToRow(20, 100, 400, 40)).toBe(440)
})
