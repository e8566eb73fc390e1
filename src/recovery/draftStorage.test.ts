import { afterEach, expect, test, vi } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { quotaError, stubBlockedStorage, stubStorage } from '../preferences/stubStorage.ts'
import type { OptionValue } from '../value/optionValue.ts'
import {
  draftKeyPrefix,
  draftStorageKeys,
  readDrafts,
  removeDraft,
  replaceDraft,
  storeDraft,
} from './draftStorage.ts'
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
  expect(readDrafts(['draft'], now)).toEqual([
    { time: now, edits: edits(['a', 1]), storageKey: 'draft', text: expect.any(String) },
  ])
})

test('without edits the key is removed, so that nothing is left to recover', () => {
  const storage = stubStorage()
  storeDraft('draft', edits(['a', 1]), now)
  expect(storeDraft('draft', new Map(), now)).toBe('kept')
  expect(Object.keys(storage)).toEqual([])
})

test('expired and unreadable drafts are not read, and left alone', () => {
  const storage = stubStorage()
  storeDraft('expired', edits(['a', 1]), now - draftLifetimeMs - 1)
  storage.setItem('unreadable', '{"a":')
  storeDraft('good', edits(['b', 2]), now - draftLifetimeMs)
  const read = readDrafts(['expired', 'unreadable', 'good', 'absent'], now)
  expect(read.map((draft) => draft.edits)).toEqual([edits(['b', 2])])
  expect(Object.keys(storage)).toEqual(['expired', 'unreadable', 'good'])
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

test('a draft is removed as it was found', () => {
  const storage = stubStorage()
  for (const key of ['a', 'b', 'c']) storeDraft(key, edits([key, 1]), now)
  const found = readDrafts(['a', 'c'], now)
  storeDraft('c', edits(['c', 2]), now)
  for (const draft of found) removeDraft(draft)
  expect(Object.keys(storage)).toEqual(['b', 'c'])
})

test('what is left of a draft stays where it was, as of the same time', () => {
  const storage = stubStorage()
  storeDraft('draft', edits(['a', 1], ['b', 2]), now)
  const [found] = readDrafts(['draft'], now)
  if (found === undefined) throw new Error('No draft was found')
  replaceDraft(found, { edits: edits(['b', 2], ['c', 3]) })
  const [left] = readDrafts(['draft'], now)
  expect([left?.time, left?.edits]).toEqual([now, edits(['b', 2])])
  // Written to since: the tab that writes to it is open.
  replaceDraft(found, { edits: new Map() })
  expect(Object.keys(storage)).toEqual(['draft'])
})

test('full storage is reported, and the previous draft stays', () => {
  const storage = stubStorage()
  storeDraft('draft', edits(['a', 1]), now)
  storage.failWrites(quotaError())
  expect(storeDraft('draft', edits(['a', 2]), now)).toBe('full')
  expect(readDrafts(['draft'], now)[0]?.edits).toEqual(edits(['a', 1]))
})

test('storage that fails for another reason is reported as blocked', () => {
  stubStorage().failWrites(new DOMException('Denied', 'NotAllowedError'))
  expect(storeDraft('draft', edits(['a', 1]), now)).toBe('blocked')
})

test('blocked storage is reported and has no drafts', () => {
  stubBlockedStorage()
  expect(storeDraft('draft', edits(['a', 1]), now)).toBe('blocked')
  expect(draftStorageKeys('')).toEqual([])
  expect(readDrafts(['draft'], now)).toEqual([])
  expect(() => removeDraft({ storageKey: 'draft', text: '' })).not.toThrow()
})
