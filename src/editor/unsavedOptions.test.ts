import { expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { openedEdit } from '../draft/openEdit.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { unsavedOptions } from './unsavedOptions.ts'

const reader = createLocaleReader('en')
const values = new Map<string, OptionValue>([
  ['a', 1],
  ['b', 'text'],
  ['c', [1]],
])
const draft: Draft = update(
  emptyDraft,
  values,
  new Map([
    ['a', { kind: 'value', value: 2 }],
    ['b', { kind: 'removed' }],
  ]),
)

test('holds the unsaved values, null for what was removed', () => {
  expect(unsavedOptions(draft, undefined, reader)).toEqual(
    new Map<string, OptionValue>([
      ['a', 2],
      ['b', null],
    ]),
  )
})

test('holds what is being typed: as a value where it is one, else as text', () => {
  const open = openedEdit(values, draft, { key: 'c', column: 'value' })
  expect(unsavedOptions(draft, { ...open, text: '[1,2]' }, reader).get('c')).toEqual([1, 2])
  expect(unsavedOptions(draft, { ...open, text: '[1,2' }, reader).get('c')).toBe('[1,2')
  expect(unsavedOptions(draft, open, reader).has('c')).toBe(false)
})
