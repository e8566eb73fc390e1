import { afterEach, expect, test, vi } from 'vitest'
import { readPreference, writePreference } from './preference.ts'
import { quotaError, stubBlockedStorage, stubStorage } from './stubStorage.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a choice is remembered under its name', () => {
  stubStorage()
  expect(readPreference('theme')).toBeUndefined()
  writePreference('theme', 'dark')
  writePreference('language', '')
  expect(readPreference('theme')).toBe('dark')
  expect(readPreference('language')).toBe('')
})

test('blocked storage remembers nothing and causes no error', () => {
  stubBlockedStorage()
  expect(() => localStorage).toThrow('Access is denied')
  writePreference('theme', 'dark')
  expect(readPreference('theme')).toBeUndefined()
})

test('full storage keeps the previous choice and causes no error', () => {
  const storage = stubStorage()
  writePreference('theme', 'dark')
  storage.failWrites(quotaError())
  writePreference('theme', 'light')
  expect(readPreference('theme')).toBe('dark')
})
