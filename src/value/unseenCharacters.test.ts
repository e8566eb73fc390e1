import { expect, test } from 'vitest'
import { escapeUnseen } from './unseenCharacters.ts'

test('escapes what is unseen', () => {
  const unseen = '\0\u0008\u000b\r\u001f\u007f\u0085\u009f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ud800'
  const escaped = escapeUnseen(unseen)
  expect(escaped).toMatch(/^(?:\\u[\da-f]{4}){16}$/)
  expect(JSON.parse(`"${escaped}"`)).toBe(unseen)
})

test('leaves what can be seen, and what scripts and emoji need', () => {
  const seen = 'a\t\n "\\é\u00a0я\u{1f468}\u200d\u{1f469}\u200f\u200c\u{10ffff}\ufffd'
  expect(escapeUnseen(seen)).toBe(seen)
})
