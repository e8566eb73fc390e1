import { describe, expect, it, test } from 'vitest'
import { emptyDraft } from '../draft/draft.ts'
import { isUnfinished } from './openEdits.ts'
import { reader, setUp } from './stubOpenEdits.ts'

describe('one edit at a time', () => {
  it('commits what was typed before another opens', () => {
    const { open, setText, openEdit, rowOf: row, grid } = setUp()
    open({ key: 'text', column: 'value' }, { typed: 'x' })
    setText('xy')
    expect(open({ key: 'number', column: 'value' })).toBe(true)
    expect(row('text').value).toBe('xy')
    expect(openEdit.get()).toMatchObject({ key: 'number', text: '5' })
    expect(grid.get()).toMatchObject({ active: { key: 'number', column: 'value' }, holdsFocus: true })
  })

  it('stays with a text that cannot be committed, whatever is opened', () => {
    const all = setUp()
    all.open({ key: 'number', column: 'value' })
    all.setText('five')
    expect(all.open({ key: 'text', column: 'key' })).toBe(false)
    expect(all.openNewKey()).toBe(false)
    expect(all.openPanel('text')).toBe(false)
    expect(all.finish()).toBe(false)
    expect(all.focusEditor).toHaveBeenCalledTimes(4)
    expect(all.openEdit.get()).toMatchObject({
      key: 'number',
      text: 'five',
      isRejected: true,
      isBlocking: true,
    })
    expect(all.draft.get()).toBe(emptyDraft)
  })

  it('takes a text from its cell to the large editor, valid or not', () => {
    const { open, setText, openPanel, openEdit } = setUp()
    open({ key: 'number', column: 'value' })
    setText('five')
    openPanel('number')
    expect(openEdit.get()).toMatchObject({ key: 'number', place: 'panel', text: 'five', originalText: '5' })
  })

  it('does not close the large editor over a changed text', () => {
    const { openPanel, setText, close, openEdit } = setUp()
    openPanel('text')
    setText('mine')
    expect(close()).toBe(false)
    expect(openEdit.get()?.text).toBe('mine')
  })
})

test('an option that is known only in part is not opened in its cell, and shown in the large editor', () => {
  const { open, openPanel, openEdit, setText, commit, draft } = setUp({ partial: { a: [] } })
  for (const column of ['key', 'type', 'value'] as const) expect(open({ key: 'partial', column })).toBe(false)
  expect(openEdit.get()).toBeUndefined()
  openPanel('partial')
  setText('{"a":1}')
  expect(commit()).toBeUndefined()
  expect(openEdit.get()).toMatchObject({ text: '{"a":1}', isRejected: true })
  expect(draft.get()).toBe(emptyDraft)
})

test('a new option gets the kind that was chosen, and its value can be of another', () => {
  const { openNewKey, setText, setKind, commit, open, openEdit, rowOf: row } = setUp()
  openNewKey()
  setText('text')
  expect(commit()).toBeUndefined()
  setText('new')
  setKind('list')
  expect(commit()).toBe('new')
  expect(row('new').value).toEqual([])
  open({ key: 'new', column: 'value' }, { isNew: true })
  setKind('number')
  expect(openEdit.get()).toMatchObject({ kind: 'number', text: '0' })
  setText('12')
  commit()
  expect(row('new')).toEqual({ key: 'new', value: 12, state: 'added' })
})

test('a cleared number is written as a number again', () => {
  const { actions, open, setText, commit, rowOf: row } = setUp()
  actions.update([['number', { kind: 'value', value: null }]])
  open({ key: 'number', column: 'value' }, { typed: 'x' })
  expect(commit()).toBeUndefined()
  setText('50')
  commit()
  expect(row('number').value).toBe(50)
})

test.each<[string, boolean, (all: ReturnType<typeof setUp>) => void]>([
  ['an untouched cell', false, ({ open }) => open({ key: 'number', column: 'value' })],
  ['a valid text', false, ({ open }) => open({ key: 'number', column: 'value' }, { typed: '6' })],
  ['a text that is no value', true, ({ open }) => open({ key: 'number', column: 'value' }, { typed: 'six' })],
  [
    'a changed text in the large editor',
    true,
    ({ openPanel, setText }) => {
      openPanel('text')
      setText('mine')
    },
  ],
])('%s is unfinished: %s', (_name, expected, run) => {
  const all = setUp()
  run(all)
  expect(isUnfinished(all.openEdit.get(), reader)).toBe(expected)
})

describe('a change that is refused', () => {
  it.each([
    ['value', 'V2'],
    ['type', 'number'],
    ['key', 'renamed'],
  ] as const)('leaves the editor of the %s open, with what was typed', (column, text) => {
    const all = setUp({ text: '1' }, () => new Map())
    all.open({ key: 'text', column })
    all.setText(text)
    expect(all.commit()).toBeUndefined()
    expect(all.openEdit.get()).toMatchObject({ column, text, isRejected: true })
    expect(all.draft.get()).toBe(emptyDraft)
  })

  it('keeps a new key, and a value that is chosen instead of the typed one', () => {
    const all = setUp({ text: '1' }, () => new Map())
    all.openNewKey()
    all.setText('new')
    expect(all.commit()).toBeUndefined()
    expect(all.openEdit.get()?.text).toBe('new')
    all.cancel()
    all.open({ key: 'text', column: 'value' })
    expect(all.commitValue(1)).toBe(false)
    expect(all.openEdit.get()?.key).toBe('text')
  })
})
