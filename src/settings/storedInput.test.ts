import { expect, test } from 'vitest'
import { parseInput, storedInputs, textOfStoredInput } from './storedInput.ts'
import type { SettingInput } from './controlProps.ts'
import { settingId } from './settingId.ts'

const misfits = [{ path: [], keyword: 'type' }] as const

function kept(input: SettingInput) {
  const path = ['a', 'b']
  return storedInputs(
    new Map([[settingId(path), { path, input, misfits, stored: undefined, seen: { value: undefined } }]]),
  )
}

test.each<[SettingInput, unknown]>([
  [{ kind: 'text', text: '12x' }, '12x'],
  [{ kind: 'text', text: 'a\nb', form: { form: 'escaped', lineEnding: '\r\n' } }, 'a\nb'],
  [
    { kind: 'lines', lines: [{ value: 2n ** 60n }, { text: '' }, { value: null }, { value: 'x' }] },
    [2n ** 60n, '', null, 'x'],
  ],
  [{ kind: 'value', value: ['a'] }, ['a']],
])('input %# is kept as it was typed', (input, text) => {
  const [[id, stored] = ['', null]] = kept(input)
  expect(id).toBe('["a","b"]')
  expect(parseInput(stored)).toEqual(input)
  expect(textOfStoredInput(stored)).toEqual(text)
})

test('a part of a date, which only the browser knows, cannot be kept; nor is what is valid', () => {
  expect(kept({ kind: 'incomplete' }).size).toBe(0)
  const typed = {
    path: ['a'],
    input: { kind: 'text', text: '1' },
    misfits: [],
    stored: 1,
    seen: { value: 0 },
  } as const
  expect(storedInputs(new Map([['["a"]', typed]])).size).toBe(0)
})

test('what another version has written is not guessed at', () => {
  for (const stored of [null, 'text', ['text'], ['text', 1], ['later', 'x'], ['lines', 'x'], ['value']]) {
    expect(parseInput(stored)).toBeUndefined()
  }
})
