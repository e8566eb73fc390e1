import { expect, test } from 'vitest'
import { groupId, groupPrefix } from './groupRows.ts'

test('a group’s row is told from an option’s, whatever character its key begins with', () => {
  expect(groupPrefix(groupId('crm'))).toBe('crm')
  expect(groupPrefix(groupId('\u{10000}x'))).toBe('\u{10000}x')
  for (const key of [
    '',
    'crm',
    '\u{10000}',
    '\u{10000}x',
    '\u{101d0}.a',
    '\u{103ff}',
    '\u{1f319}',
    '\ue000',
  ]) {
    expect(groupPrefix(key)).toBeUndefined()
  }
})
