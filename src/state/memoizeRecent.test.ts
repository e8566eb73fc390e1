import { expect, test } from 'vitest'
import { memoizeRecent } from './memoizeRecent.ts'

test('what was asked for lately is not computed again', () => {
  const computed: string[] = []
  const lengthOf = memoizeRecent(2, (text) => {
    computed.push(text)
    return text.length
  })
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 3, 1, 2])
  expect(computed).toEqual(['a', 'bb', 'ccc', 'bb'])
})
