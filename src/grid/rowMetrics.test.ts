import { expect, test } from 'vitest'
import { gridLayout, rowMetrics } from './rowMetrics.ts'

test.each([
  [320, 'card'],
  [599.5, 'card'],
  [600, 'compact'],
  [899.5, 'compact'],
  [900, 'wide'],
] as const)('at %s px the layout is %s', (width, layout) => {
  expect(gridLayout(width)).toBe(layout)
})

test('a finger gets targets of 44 px', () => {
  for (const layout of ['card', 'compact', 'wide'] as const)
    expect(rowMetrics(layout, true).rowHeight).toBeGreaterThanOrEqual(44)
  expect(rowMetrics('wide', false).rowHeight).toBe(40)
})
