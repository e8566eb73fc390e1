import { expect, test } from 'vitest'
import { displayText } from '../value/displayText.ts'
import { matchText } from './matchText.ts'

const long = `${'x'.repeat(500)}Needle${'y'.repeat(500)}`

test('shows a value from its start unless the hit stands further on', () => {
  expect(matchText(long, '')).toBe(displayText(long))
  expect(matchText(long, 'xxx')).toBe(displayText(long))
  expect(matchText(long, 'absent')).toBe(displayText(long))
  expect(matchText({ a: 'needle' }, 'needle')).toBe('{"a":"needle"}')
})

test('moves to a hit that could not be seen, whatever its case', () => {
  const text = matchText(long, 'NEEDLE')
  expect(text.startsWith(`…${'x'.repeat(16)}Needle`)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(301)
})

test('cuts no character in half', () => {
  expect(matchText(`${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
  expect(matchText(`z${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
})
