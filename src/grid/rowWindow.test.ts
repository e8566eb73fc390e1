import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverage, rowsInView, scrollToRow, withOverscan, clampWindow } from './rowWindow.ts'

test('the window consists of exactly the rows in view', () => {
  fc.assert(
    fc.property(fc.nat(4_000_000), fc.integer({ min: 1, max: 3000 }), fc.nat(100_100), (top, height, row) => {
      const { from, to } = rowsInView(top, height, 40)
      const isInView = row * 40 < top + height && (row + 1) * 40 > top
      expect(from <= row && row < to).toBe(isInView)
    }),
  )
})

test('a negative scroll position, which some browsers have for a moment, begins with the first row', () => {
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
])('%j with four more rows at either end, of 100 rows, is %j', (window, extended) => {
  expect(clampWindow(withOverscan(window, 4), 100)).toEqual(extended)
})

test.each([
  [{ from: 12, to: 18 }, 'all'],
  [{ from: 10, to: 20 }, 'all'],
  [{ from: 8, to: 18 }, 'some'],
  [{ from: 19, to: 29 }, 'some'],
  [{ from: 20, to: 30 }, 'none'],
  [{ from: 0, to: 10 }, 'none'],
] as const)('of %j, %s is rendered', (needed, covered) => {
  expect(coverage({ from: 10, to: 20 }, needed)).toBe(covered)
})

test('a visible row needs no scrolling; any other is scrolled no further than necessary', () => {
  expect(scrollToRow(5, 100, 400, 40)).toBe(100)
  expect(scrollToRow(1, 100, 400, 40)).toBe(40)
  expect(scrollToRow(20, 100, 400, 40)).toBe(440)
})
