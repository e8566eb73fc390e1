import { expect, test } from 'vitest'
import { keyCode, keysOf } from './keys.ts'

test('a chord is pressed in its order, its letter as on the keyboard', () => {
  expect(keysOf('Control+A')).toEqual(['Control', 'a'])
  expect(keysOf('Control+Shift+Z')).toEqual(['Control', 'Shift', 'Z'])
  expect(keysOf('Enter')).toEqual(['Enter'])
})

test('a key has its code, a character is its own', () => {
  expect(['Enter', 'Space', 'a', 'ж', '🌙'].map(keyCode)).toEqual(['\uE007', ' ', 'a', 'ж', '🌙'])
})

test('a key that is not known is not typed as a word', () => {
  expect(() => keyCode('PrintScreen')).toThrow('No code for the key PrintScreen')
})
