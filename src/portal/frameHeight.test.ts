import { expect, test } from 'vitest'
import { desiredFrameHeight } from './frameHeight.ts'

test.each([
  ['too low', 200, 600],
  ['almost high enough', 479, 600],
  ['just high enough', 480, undefined],
  ['high', 900, undefined],
  ['still hidden', 0, undefined],
])('the height requested for a frame that is %s', (_, current, requested) => {
  expect(desiredFrameHeight(current)).toBe(requested)
})
