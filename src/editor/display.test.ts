import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubBlockedStorage, stubStorage } from '../preferences/stubStorage.ts'
import { clearFilters, toggleSort } from '../view/view.ts'
import { defaultColumns, withShown, withWidth } from '../grid/columns.ts'
import { rememberedDisplay, rememberedView, withFold } from './display.ts'

beforeEach(() => {
  stubStorage()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('at first nothing is grouped, folded or read-only', () => {
  expect(rememberedDisplay().get()).toEqual({
    isGrouped: false,
    folded: new Set(),
    isReadOnly: false,
    columns: defaultColumns,
  })
})

test('grouping and read-only are remembered, each by itself; folded groups are not', () => {
  const display = rememberedDisplay()
  display.set(withFold({ ...display.get(), isGrouped: true }, 'crm.', true))
  expect(rememberedDisplay().get()).toMatchObject({ isGrouped: true, folded: new Set(), isReadOnly: false })
  display.set({ ...display.get(), isGrouped: false, isReadOnly: true })
  expect(rememberedDisplay().get()).toMatchObject({ isGrouped: false, folded: new Set(), isReadOnly: true })
})

test('only what changes is remembered', () => {
  const display = rememberedDisplay()
  display.set(withFold(display.get(), 'crm.', true))
  expect(Object.keys(localStorage)).toEqual([])
  display.set({ ...display.get(), columns: withWidth(defaultColumns, 'key', 300) })
  expect(Object.keys(localStorage)).toEqual(['user-options:columns'])
  display.set({ ...display.get(), isReadOnly: true })
  expect(Object.keys(localStorage)).toEqual(['user-options:columns', 'user-options:read-only'])
})

test('the columns are remembered', () => {
  const display = rememberedDisplay()
  const columns = withWidth(withShown(defaultColumns, 'state', true), 'key', 300)
  display.set({ ...display.get(), columns })
  expect(rememberedDisplay().get().columns).toEqual(columns)
})

test('of the view, the order and that emptied options are hidden are remembered', () => {
  const view = rememberedView('query')
  expect(view.get()).toMatchObject({ search: 'query', hidesEmptied: false, sort: undefined })
  view.set({ ...view.get(), hidesEmptied: true, kind: 'list', search: 'other' })
  view.set(toggleSort(view.get(), 'value'))
  expect(rememberedView('').get()).toMatchObject({
    search: '',
    kind: 'any',
    hidesEmptied: true,
    sort: { column: 'value', isDescending: false },
  })
  view.set(toggleSort(view.get(), 'value'))
  expect(rememberedView('').get().sort).toEqual({ column: 'value', isDescending: true })
  view.set(toggleSort(view.get(), 'value'))
  expect(rememberedView('').get().sort).toBeUndefined()
  view.set(clearFilters(view.get()))
  expect(rememberedView('').get().hidesEmptied).toBe(false)
})

test('where storage is blocked, a change lasts as long as the page', () => {
  stubBlockedStorage()
  const display = rememberedDisplay()
  display.set({ ...display.get(), isReadOnly: true })
  expect(display.get().isReadOnly).toBe(true)
  expect(rememberedDisplay().get().isReadOnly).toBe(false)
})

test('folding a group leaves the others as they are', () => {
  const folded = withFold(withFold(rememberedDisplay().get(), 'a.', true), 'b.', true)
  expect([...folded.folded]).toEqual(['a.', 'b.'])
  expect([...withFold(folded, 'a.', false).folded]).toEqual(['b.'])
  expect([...withFold(folded, 'a.', true).folded]).toEqual(['a.', 'b.'])
})
