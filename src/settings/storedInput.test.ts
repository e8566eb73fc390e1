import { expect, test } from 'vitest'
import type { Base } from '../draft/draft.ts'
import { parseKeptInput, storedInputs, textOfStoredInput } from './storedInput.ts'
import type { SettingInput } from './controlProps.ts'
import { settingId } from './settingId.ts'

const misfits = [{ path: [], keyword: 'type' }] as const

function kept(input: SettingInput, seen: Base = { value: undefined }) {
  const path = ['a', 'b']
  return storedInputs(new Map([[settingId(path), { path, input, misfits, stored: undefined, seen }]]))
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
  expect(parseKeptInput(stored)).toEqual({ input, seen: { value: undefined } })
  expect(textOfStoredInput(stored)).toEqual(text)
})

test.each([[{ value: undefined }], [{ value: null }], [{ value: ['a', 1] }]])(
  'what the portal had when it was begun is kept: %j',
  (seen) => {
    const [[, stored] = ['', null]] = kept({ kind: 'text', text: '12x' }, seen)
    expect(parseKeptInput(stored)?.seen).toEqual(seen)
  },
)

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
    expect(parseKeptInput(stored)).toBeUndefined()
    expect(parseKeptInput([stored])).toBeUndefined()
  }
  expect(parseKeptInput([['text', '1', ''], 1, 'more'])).toBeUndefined()
})
