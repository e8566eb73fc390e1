import { expect, test } from 'vitest'
import { appTitle } from './appTitle.ts'

test.each([
  [{ displayName: 'Deal Finder', name: 'x' }, 'Deal Finder'],
  [{ name: 'deal-finder' }, 'Deal finder'],
  [{ name: '@acme/deal_finder' }, 'Deal finder'],
  [{ displayName: '', name: 'a' }, 'A'],
  [{ name: '' }, undefined],
  [{}, undefined],
  [null, undefined],
])('%j is called %s', (manifest, title) => {
  expect(appTitle(manifest)).toBe(title)
})
