import { expect, test } from 'vitest'
import { copyName } from './copyName.ts'

test('a copy gets the first free name', () => {
  const taken = new Set(['a', 'b', 'b.copy', 'b.copy2'])
  const isTaken = (key: string): boolean => taken.has(key)
  expect(copyName('a', isTaken)).toBe('a.copy')
  expect(copyName('b', isTaken)).toBe('b.copy3')
})
