import { describe, expect, it, test } from 'vitest'
import { shownRow } from './openEdits.ts'
import { setUp } from './stubOpenEdits.ts'

describe('an option that changes elsewhere while it is open is in conflict with what is committed', () => {
  it('as a value in its cell', () => {
    const { open, setText, refresh, commit, rowOf: row } = setUp()
    open({ key: 'text', column: 'value' })
    setText('mine')
    refresh({ text: 'V2' })
    expect(commit()).toBe('text')
    expect(row('text')).toEqual({ key: 'text', value: 'mine', state: 'conflict' })
  })

  it('in the large editor', () => {
    const { openPanel, commitValue, refresh, rowOf: row } = setUp()
    openPanel('text')
    refresh({ text: 'V2' })
    commitValue('mine')
    expect(row('text').state).toBe('conflict')
  })

  it('as a choice', () => {
    const { open, setText, refresh, commit, rowOf: row } = setUp()
    open({ key: 'flag', column: 'value' })
    setText('false')
    refresh({ flag: 'V2' })
    commit()
    expect(row('flag')).toEqual({ key: 'flag', value: false, state: 'conflict' })
  })

  it('as a kind', () => {
    const { open, setText, refresh, commit, rowOf: row } = setUp()
    open({ key: 'number', column: 'type' })
    setText('string')
    refresh({ number: 6 })
    commit()
    expect(row('number')).toEqual({ key: 'number', value: '5', state: 'conflict' })
  })

  it('as a kind that has to be written', () => {
    const { open, setText, refresh, commit, rowOf: row, openEdit } = setUp()
    open({ key: 'text', column: 'type' })
    setText('number')
    expect(commit()).toBeUndefined()
    expect(openEdit.get()).toMatchObject({ column: 'value', kind: 'number', text: 'V1' })
    refresh({ text: 'V2' })
    setText('7')
    commit()
    expect(row('text')).toEqual({ key: 'text', value: 7, state: 'conflict' })
  })

  it('as a key, in both halves of the rename', () => {
    const { open, setText, refresh, commit, rowOf: row } = setUp()
    open({ key: 'text', column: 'key' })
    setText('renamed')
    refresh({ text: 'V2' })
    expect(commit()).toBe('renamed')
    expect(row('text').state).toBe('conflict')
    expect(row('renamed')).toEqual({ key: 'renamed', value: 'V1', state: 'conflict' })
  })

  it('as a suggested value of another type', () => {
    const { open, setText, refresh, commitValue, rowOf: row } = setUp()
    open({ key: 'text', column: 'value' })
    setText('5')
    refresh({ text: 'V2' })
    commitValue(5)
    expect(row('text').state).toBe('conflict')
  })

  it('but not when nothing was changed here: then theirs is shown', () => {
    const { open, refresh, commit, rowOf: row } = setUp()
    open({ key: 'text', column: 'value' })
    refresh({ text: 'V2' })
    commit()
    expect(row('text')).toEqual({ key: 'text', value: 'V2', state: 'clean' })
  })
})

describe('an option that vanishes elsewhere while it is open', () => {
  it.each(['cell', 'panel'] as const)('keeps what is typed, in the %s', (place) => {
    const { open, openPanel, setText, refresh, commitValue, rowOf: row, draft, openEdit, values } = setUp()
    if (place === 'cell') open({ key: 'text', column: 'value' })
    else openPanel('text')
    setText('mine')
    refresh({})
    expect(shownRow(values(), draft.get(), openEdit.get(), 'text')).toMatchObject({ value: 'V1' })
    commitValue('mine')
    expect(row('text')).toEqual({ key: 'text', value: 'mine', state: 'conflict' })
  })

  it('is added under its new key when it was being renamed', () => {
    const { open, setText, refresh, commit, rowOf: row } = setUp()
    open({ key: 'text', column: 'key' })
    setText('renamed')
    refresh({})
    expect(commit()).toBe('renamed')
    expect(row('renamed')).toEqual({ key: 'renamed', value: 'V1', state: 'added' })
  })
})

function conflict() {
  const all = setUp()
  all.actions.update([['text', { kind: 'value', value: 'mine' }]])
  all.refresh({ text: 'V2' })
  expect(all.rowOf('text').state).toBe('conflict')
  all.open({ key: 'text', column: 'value' }, { base: { value: 'V2' } })
  return all
}

describe('editing a known conflict on', () => {
  it('leaves it when the edit is given up, or nothing was typed', () => {
    for (const leave of ['cancel', 'close'] as const) {
      const all = conflict()
      all[leave]()
      expect(all.rowOf('text')).toEqual({ key: 'text', value: 'mine', state: 'conflict' })
    }
  })

  it('ends it when the edit is committed, until that is undone', () => {
    const all = conflict()
    all.setText('both')
    all.commit()
    expect(all.rowOf('text')).toEqual({ key: 'text', value: 'both', state: 'edited' })
    all.actions.undo()
    expect(all.rowOf('text')).toEqual({ key: 'text', value: 'mine', state: 'conflict' })
  })

  it('is a conflict again when theirs changes once more', () => {
    const all = conflict()
    all.setText('both')
    all.refresh({ text: 'V3' })
    all.commit()
    expect(all.rowOf('text').state).toBe('conflict')
  })
})

test('a cell opened without a choice of base keeps that of its unsaved edit', () => {
  const { actions, open, setText, commit, refresh, rowOf: row } = setUp()
  actions.update([['text', { kind: 'value', value: 'mine' }]])
  refresh({ text: 'V2' })
  open({ key: 'text', column: 'value' })
  setText('mine too')
  commit()
  expect(row('text').state).toBe('conflict')
})
