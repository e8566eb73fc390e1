import { describe, expect, it, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { emptyDraft } from './draft.ts'
import {
  afterSave,
  asKind,
  changeElsewhere,
  isChoice,
  isTouched,
  openCellKey,
  openedEdit,
  openedNewKey,
  withKind,
} from './openEdit.ts'

const values = new Map<string, OptionValue>([
  ['a', 'text'],
  ['flag', true],
])
const edit = openedEdit(values, emptyDraft, { key: 'a', column: 'value' })

describe('an edit as it is opened', () => {
  it('has the text of the value, and is based on what the portal has', () => {
    expect(edit).toMatchObject({ text: 'text', base: { value: 'text' }, kind: 'string', place: 'cell' })
    expect(isTouched(edit)).toBe(false)
  })

  it('is touched at once when it was opened by typing', () => {
    const typed = openedEdit(values, emptyDraft, { key: 'a', column: 'value' }, { typed: 'text' })
    expect(isTouched(typed)).toBe(true)
  })

  it('is a choice for a boolean, whatever key opened it', () => {
    const flag = openedEdit(values, emptyDraft, { key: 'flag', column: 'value' }, { typed: 'x' })
    expect(isChoice(flag)).toBe(true)
    expect(flag.text).toBe('true')
  })

  it('is based on what its unsaved edit was based on', () => {
    const edits = new Map([['a', { base: 'old', value: 'mine', removed: false }]])
    const again = openedEdit(values, { ...emptyDraft, edits }, { key: 'a', column: 'value' })
    expect(again).toMatchObject({ text: 'mine', base: { value: 'old' } })
  })
})

test.each([
  ['the same', 'text', 'none'],
  ['another value', 'theirs', 'changed'],
  ['another type', 5, 'changed'],
  ['emptied', null, 'changed'],
] as const)('in the portal it is %s: %s', (_name, value, expected) => {
  expect(changeElsewhere(edit, new Map([['a', value]]))).toBe(expected)
})

test('an option that is no longer there has vanished; a new one was never there', () => {
  expect(changeElsewhere(edit, new Map())).toBe('vanished')
  expect(changeElsewhere({ ...edit, base: { value: undefined } }, new Map())).toBe('none')
  expect(changeElsewhere({ ...edit, base: { value: undefined } }, values)).toBe('changed')
  expect(changeElsewhere(openedNewKey(), new Map([['', 1]]))).toBe('none')
})

test('what was saved from here becomes the base; other saves and other keys do not', () => {
  const sent = { base: 'text', value: 'mine', removed: false }
  expect(afterSave(edit, new Map([['a', sent]]))).toEqual({ ...edit, base: { value: 'mine' } })
  expect(afterSave(edit, new Map([['b', sent]]))).toBe(edit)
  expect(afterSave(undefined, new Map([['a', sent]]))).toBeUndefined()
})

test('the kind of a new option can be chosen before and after its value is typed', () => {
  const opened = openedEdit(values, emptyDraft, { key: 'a', column: 'value' }, { isNew: true })
  expect(withKind(opened, 'list')).toMatchObject({ kind: 'list', text: '[]', originalText: '[]' })
  expect(isTouched(withKind(opened, 'list'))).toBe(true)
  expect(isTouched(withKind(withKind(opened, 'list'), 'string'))).toBe(false)
  expect(withKind({ ...opened, text: '5' }, 'number')).toMatchObject({ kind: 'number', text: '5' })
})

test('a value that cannot be converted is written as the other kind, and given up untouched', () => {
  const type = openedEdit(values, emptyDraft, { key: 'a', column: 'type' })
  const written = asKind({ ...type, text: 'number' }, 'number')
  expect(written).toMatchObject({ column: 'value', kind: 'number', text: 'text', base: { value: 'text' } })
  expect(isTouched(written)).toBe(false)
})

test('only an open cell of an option keeps its row', () => {
  expect(openCellKey(edit)).toBe('a')
  expect(openCellKey({ ...edit, place: 'panel' })).toBeUndefined()
  expect(openCellKey(openedNewKey())).toBeUndefined()
  expect(openCellKey(undefined)).toBeUndefined()
})
