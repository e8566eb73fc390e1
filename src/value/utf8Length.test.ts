import { expect, test } from 'vitest'
import { arbitraryString, counterexample } from './arbitraryValue.ts'
import { utf8Length } from './utf8Length.ts'

test('counts what TextEncoder writes', () => {
  expect(
    counterexample(
      arbitraryString,
      (text) => utf8Length(text) === new TextEncoder().encode(text).length,
      2000,
    ),
  ).toBeNull()
})
