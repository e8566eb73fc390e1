import { expect, test } from 'vitest'
import { desiredFrameHeight } from './frameHeight.ts'

test.each([
  ['a frame that is too low', 200, 600],
  ['one that is almost high enough', 479, 600],
  ['one that is high enough', 480, undefined],
  ['a high one', 900, undefined],
  ['one that is not shown yet', 0, undefined],
])('%s', (_, given, asked) => {
  expect(desiredFrameHeight(given)).toBe(asked)
})
