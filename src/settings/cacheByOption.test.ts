import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { cacheByOption } from './cacheByOption.ts'

test('what follows from an option is computed again when the option changes, and only then', () => {
  const computed: string[] = []
  const textOf = cacheByOption((key, edit, remoteValue) => {
    computed.push(key)
    return `${key}: ${JSON.stringify(edit?.value ?? remoteValue)}`
  })
  const edit: Edit = { base: 1, value: 2, removed: false }
  expect([textOf('a', undefined, 1), textOf('b', undefined, 1)]).toEqual(['a: 1', 'b: 1'])
  expect([textOf('a', edit, 1), textOf('b', undefined, 1), textOf('a', edit, 1)]).toEqual([
    'a: 2',
    'b: 1',
    'a: 2',
  ])
  expect(textOf('a', undefined, 3)).toBe('a: 3')
  expect(computed).toEqual(['a', 'b', 'a', 'a'])
})
