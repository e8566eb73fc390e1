import { describe, expect, test } from 'vitest'
import { isComposing, shortcutLetter, typesCharacter } from './keyPress.ts'

describe('the letter of a shortcut', () => {
  test.each([
    ['QWERTY', 'z', 'KeyZ', 'z'],
    ['QWERTZ', 'z', 'KeyY', 'z'],
    ['QWERTZ', 'y', 'KeyZ', 'y'],
    ['AZERTY', 'z', 'KeyW', 'z'],
    ['AZERTY', 'w', 'KeyZ', 'w'],
    ['AZERTY', 'a', 'KeyQ', 'a'],
    ['AZERTY', 'q', 'KeyA', 'q'],
    ['Dvorak', 's', 'Semicolon', 's'],
    ['Dvorak', ';', 'KeyZ', ''],
    ['Dvorak', 'o', 'KeyS', 'o'],
    ['Turkish F', 'ğ', 'KeyE', ''],
    ['Turkish Q', 'ı', 'KeyI', ''],
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Russian', 'Ы', 'KeyS', 's'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Arabic', 'لا', 'KeyB', 'b'],
    ['Hebrew', 'ד', 'KeyS', 's'],
    ['Thai', 'ั', 'KeyY', 'y'],
    ['Korean', 'ㄴ', 'KeyS', 's'],
    ['an input method', 'Process', 'KeyS', 's'],
    ['with Caps Lock', 'Z', 'KeyZ', 'z'],
    ['a named key', 'Enter', 'Enter', ''],
    ['a digit', '5', 'Digit5', ''],
  ])('%s: %s at %s is “%s”', (_layout, key, code, letter) => {
    expect(shortcutLetter({ key, code })).toBe(letter)
  })
})

test('a key within a composition is the input method’s', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})

test.each([
  ['a letter', 'a', {}, true],
  ['a character outside the basic plane', '𐍈', {}, true],
  ['AltGr', '{', { ctrlKey: true, altKey: true }, true],
  ['Option', 'ą', { altKey: true }, true],
  ['a menu’s letter', 'f', { altKey: true }, false],
  ['a shortcut', 's', { ctrlKey: true }, false],
  ['a shortcut of the system', 's', { ctrlKey: true, altKey: true }, false],
  ['a shortcut in another script', 'ы', { ctrlKey: true }, false],
  ['a shortcut on a Mac', 's', { metaKey: true }, false],
  ['a named key', 'Enter', {}, false],
  ['a dead key', 'Dead', {}, false],
] as const)('whether %s types a character', (_name, key, modifiers, expected) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false }
  expect(typesCharacter({ ...none, ...modifiers, key })).toBe(expected)
})
