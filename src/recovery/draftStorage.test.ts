import { afterEach, expect, test, vi } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { quotaError, stubBlockedStorage, stubStorage } from '../preferences/stubStorage.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { draftKeyPrefix, draftStorageKeys, readDrafts, removeDrafts, storeDraft } from './draftStorage.ts'
import { draftLifetimeMs } from './storedDraft.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const now = Date.UTC(2025, 0, 31)

function edits(...entries: readonly [string, OptionValue][]): Map<string, Edit> {
  return new Map(entries.map(([key, value]) => [key, { base: undefined, value, removed: false }]))
}

test('edits are stored under their key and read back', () => {
  stubStorage()
  expect(storeDraft('draft', edits(['a', 1]), now)).toBe('kept')
  expect(readDrafts(['draft'], now)).toEqual({ time: now, edits: edits(['a', 1]), storageKeys: ['draft'] })
})

test('without edits the key is removed, so that nothing is left to recover', () => {
  const storage = stubStorage()
  storeDraft('draft', edits(['a', 1]), now)
  expect(storeDraft('draft', new Map(), now)).toBe('kept')
  expect(Object.keys(storage)).toEqual([])
})

test('of several drafts, the newest edit of each option counts', () => {
  stubStorage()
  storeDraft('newer', edits(['a', 'new'], ['b', 2]), now - 1)
  storeDraft('older', edits(['a', 'old'], ['c', 3]), now - 1000)
  const recovered = readDrafts(['newer', 'older'], now)
  expect(recovered?.edits).toEqual(edits(['a', 'new'], ['c', 3], ['b', 2]))
  expect(recovered?.time).toBe(now - 1)
  expect(recovered?.storageKeys.toSorted()).toEqual(['newer', 'older'])
})

test('expired and unreadable drafts are deleted and not recovered', () => {
  const storage = stubStorage()
  storeDraft('expired', edits(['a', 1]), now - draftLifetimeMs - 1)
  storage.setItem('unreadable', '{"a":')
  storeDraft('good', edits(['b', 2]), now - draftLifetimeMs)
  expect(readDrafts(['expired', 'unreadable', 'good'], now)?.edits).toEqual(edits(['b', 2]))
  expect(Object.keys(storage)).toEqual(['good'])
})

test('with nothing but expired drafts there is nothing to recover', () => {
  stubStorage()
  storeDraft('expired', edits(['a', 1]), now - draftLifetimeMs - 1)
  expect(readDrafts(['expired'], now)).toBeUndefined()
})

test('the drafts of a portal are found by their prefix, those of another portal are not', () => {
  stubStorage()
  const own = draftKeyPrefix('acme.bitrix24.com', 'member')
  for (const key of [`${own}1:tab`, `${own}2:tab`, `${draftKeyPrefix('acme.bitrix24.com', 'other')}1:tab`]) {
    storeDraft(key, edits(['a', 1]), now)
  }
  localStorage.setItem('user-options:theme', 'dark')
  expect(draftStorageKeys(own)).toEqual([`${own}1:tab`, `${own}2:tab`])
})

test('removing deletes the given drafts and no others', () => {
  const storage = stubStorage()
  for (const key of ['a', 'b', 'c']) storeDraft(key, edits([key, 1]), now)
  removeDrafts(['a', 'c'])
  expect(Object.keys(storage)).toEqual(['b'])
})

test('full storage is reported, and the previous draft stays', () => {
  const storage = stubStorage()
  storeDraft('draft', edits(['a', 1]), now)
  storage.failWrites(quotaError())
  expect(storeDraft('draft', edits(['a', 2]), now)).toBe('full')
  expect(readDrafts(['draft'], now)?.edits).toEqual(edits(['a', 1]))
})

test('storage that fails for another reason is reported as blocked', () => {
  stubStorage().failWrites(new DOMException('Denied', 'NotAllowedError'))
  expect(storeDraft('draft', edits(['a', 1]), now)).toBe('blocked')
})

test('blocked storage is reported and has no drafts', () => {
  stubBlockedStorage()
  expect(storeDraft('draft', edits(['a', 1]), now)).toBe('blocked')
  expect(draftStorageKeys('')).toEqual([])
})
