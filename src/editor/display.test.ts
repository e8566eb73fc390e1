import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubBlockedStorage, stubStorage } from '../preferences/stubStorage.ts'
import { clearFilters } from '../view/view.ts'
import { rememberedDisplay, rememberedView, withFold } from './display.ts'

beforeEach(() => {
  stubStorage()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('at first nothing is grouped, folded or read-only', () => {
  expect(rememberedDisplay().get()).toEqual({ isGrouped: false, folded: new Set(), isReadOnly: false })
})

test('grouping and read-only are remembered, each by itself; folded groups are not', () => {
  const display = rememberedDisplay()
  display.set(withFold({ ...display.get(), isGrouped: true }, 'crm.', true))
  expect(rememberedDisplay().get()).toEqual({ isGrouped: true, folded: new Set(), isReadOnly: false })
  display.set({ ...display.get(), isGrouped: false, isReadOnly: true })
  expect(rememberedDisplay().get()).toEqual({ isGrouped: false, folded: new Set(), isReadOnly: true })
})

test('of the view, only that emptied options are hidden is remembered', () => {
  const view = rememberedView('query')
  expect(view.get()).toMatchObject({ search: 'query', hidesEmptied: false })
  view.set({ ...view.get(), hidesEmptied: true, kind: 'list', search: 'other' })
  expect(rememberedView('').get()).toMatchObject({ search: '', kind: 'any', hidesEmptied: true })
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
