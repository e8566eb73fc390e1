import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { openedEdit, openedNewKey, type OpenEdit } from '../draft/openEdit.ts'
import { emptyDraft } from '../draft/draft.ts'
import { unstubBrowser } from '../save/stubTabs.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { closeAllTabs, hidePage, openPage, stubBrowser } from './stubPages.ts'
import { parseOpenEdit, storedOpenEdit } from './storedOpenEdit.ts'

beforeEach(stubBrowser)
afterEach(unstubBrowser)

function typed(value: OptionValue, text: string): OpenEdit {
  return {
    ...openedEdit(new Map([['a', value]]), emptyDraft, { key: 'a', column: 'value' }),
    text,
  }
}

describe('what is being typed', () => {
  it.each(['6', 'no number'])('survives a crash a second later: %s', async (text) => {
    const page = await openPage()
    page.openEdit.set(typed(5, text))
    await vi.advanceTimersByTimeAsync(1000)
    closeAllTabs()
    const { backup } = await openPage()
    expect(backup.recovered.get()).toMatchObject([{ edits: new Map(), openEdit: typed(5, text) }])
  })

  it('survives a page that is closed at once, even when it is handed over last', async () => {
    const page = await openPage()
    hidePage()
    page.openEdit.set(typed(5, 'last words'))
    closeAllTabs()
    const { backup } = await openPage()
    expect(backup.recovered.get()[0]?.openEdit?.text).toBe('last words')
  })

  it('is kept only while it is open, and only when something was typed', async () => {
    const page = await openPage()
    page.openEdit.set(typed(5, '5'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(Object.keys(localStorage)).toEqual([])
    page.openEdit.set(typed(5, '6'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(Object.keys(localStorage)).toHaveLength(1)
    page.openEdit.set(undefined)
    await vi.advanceTimersByTimeAsync(1000)
    expect(Object.keys(localStorage)).toEqual([])
  })

  it('never keeps an edit from being stored: too long a text is left out, and that is told', async () => {
    const page = await openPage()
    page.edit('b', 2)
    page.openEdit.set(typed('', 'x'.repeat(5_000_000)))
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.backup.backupStatus.get()).toBe('full')
    closeAllTabs()
    const { backup } = await openPage()
    expect([...(backup.recovered.get()[0]?.edits.keys() ?? [])]).toEqual(['b'])
    expect(backup.recovered.get()[0]?.openEdit).toBeUndefined()
  })

  it('of two tabs is offered twice, the newer first', async () => {
    for (const text of ['first', 'second']) {
      const page = await openPage()
      page.openEdit.set(typed(5, text))
      await vi.advanceTimersByTimeAsync(1000)
    }
    closeAllTabs()
    const { backup } = await openPage()
    expect(backup.recovered.get().map(({ openEdit }) => openEdit?.text)).toEqual(['second', 'first'])
  })
})

test.each<[string, OpenEdit]>([
  ['a number', typed(5, 'five')],
  ['a long integer', typed(2n ** 60n, '7')],
  ['a text with line breaks', typed('a\r\nb', 'a\nc')],
  ['an object in the large editor', { ...typed({ a: 1 }, '{"a"'), place: 'panel' }],
  ['a removed option', { ...typed(null, 'x'), base: { value: undefined }, isTyped: true }],
  ['a new key', { ...openedNewKey(), text: 'new', kind: 'list' }],
])('%s comes back as it was stored', (_name, edit) => {
  const stored: unknown = storedOpenEdit(edit)
  expect(parseOpenEdit(stored)).toEqual(edit)
})

test('what a later version has stored, or nobody, is none', () => {
  const stored = storedOpenEdit(typed(5, 'five'))
  if (!Array.isArray(stored)) throw new Error('not a list')
  expect(parseOpenEdit(stored.with(0, 2))).toBeUndefined()
  for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
    expect(parseOpenEdit(stored.with(at, true))).toBeUndefined()
  expect(parseOpenEdit(undefined)).toBeUndefined()
})
