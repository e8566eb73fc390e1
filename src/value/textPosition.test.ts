import { expect, test } from 'vitest'
import { createPositionFinder, textPosition } from './textPosition.ts'

test.each([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb\r\nc\rd', 7, 4, 1],
  ['a\nb\r\nc\rd', 2, 2, 1],
  ['\u{1f600}\u{1f600}x', 4, 1, 3],
])('%j at %i', (text, offset, line, column) => {
  expect(textPosition(text, offset)).toEqual({ offset, line, column })
})

test('places found one after the other are those found alone', () => {
  const text = 'a\nbc\r\n😀d\re\n\nf'
  const positionOf = createPositionFinder(text)
  for (const offset of [0, 1, 2, 2, 4, 6, 8, 9, 10, 13, text.length]) {
    expect(positionOf(offset)).toEqual(textPosition(text, offset))
  }
})
