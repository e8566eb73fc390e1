import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from '../state/store.ts'
import { changeLanguage, english, type Translation } from './translation.ts'

beforeEach(() => vi.stubGlobal('document', { documentElement: {} }))
afterEach(() => vi.unstubAllGlobals())

test('of two languages chosen at once, the last one is shown', async () => {
  const translation = createStore<Translation>(english)
  const shown: string[] = []
  translation.subscribe(() => shown.push(translation.get().language))
  const first = changeLanguage(translation, 'de')
  const last = changeLanguage(translation, 'fr')
  await Promise.all([last, first])
  expect(translation.get().language).toBe('fr')
  expect(translation.get().say('save.save')).toBe('Enregistrer')
  expect(shown).not.toContain('de')
})

test('who goes back to the language that is shown keeps it', async () => {
  const translation = createStore<Translation>(english)
  const first = changeLanguage(translation, 'de')
  await changeLanguage(translation, 'en')
  await first
  expect(translation.get().language).toBe('en')
  await changeLanguage(translation, 'de')
  expect(translation.get().language).toBe('de')
})
