import { expect, test } from 'vitest'
import { displayText } from '../value/displayText.ts'
import { hitText } from './hitText.ts'

const long = `${'x'.repeat(500)}Needle${'y'.repeat(500)}`

test('shows a value from its start unless the hit stands further on', () => {
  expect(hitText(long, '')).toBe(displayText(long))
  expect(hitText(long, 'xxx')).toBe(displayText(long))
  expect(hitText(long, 'absent')).toBe(displayText(long))
  expect(hitText({ a: 'needle' }, 'needle')).toBe('{"a":"needle"}')
})

test('moves to a hit that could not be seen, whatever its case', () => {
  const text = hitText(long, 'NEEDLE')
  expect(text.startsWith(`…${'x'.repeat(16)}Needle`)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(301)
})

test('cuts no character in half', () => {
  expect(hitText(`${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
  expect(hitText(`z${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
})
