import { expect, test } from 'vitest'
import { menuPosition } from './menuPosition.ts'

const menu = { width: 200, height: 300 }
const view = { width: 1000, height: 800 }

test('a menu extends from its point in the direction of writing', () => {
  expect(menuPosition({ x: 400, y: 100 }, menu, view, 'ltr')).toEqual({ x: 400, y: 100 })
  expect(menuPosition({ x: 400, y: 100 }, menu, view, 'rtl')).toEqual({ x: 200, y: 100 })
})

test('at an edge it stays in the view', () => {
  expect(menuPosition({ x: 990, y: 790 }, menu, view, 'ltr')).toEqual({ x: 796, y: 496 })
  expect(menuPosition({ x: 10, y: 790 }, menu, view, 'rtl')).toEqual({ x: 4, y: 496 })
})

test('in a view that is too small for it, its upper left corner is visible', () => {
  expect(menuPosition({ x: 50, y: 50 }, menu, { width: 150, height: 200 }, 'ltr')).toEqual({ x: 4, y: 4 })
})
