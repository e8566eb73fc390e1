import { expect, test } from 'vitest'
import { type DesiredState, emptyDraft, update } from '../draft/draft.ts'
import { english } from '../messages/translation.ts'
import { columnLimitBytes } from '../save/storeSize.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { savePreview } from './savePreview.ts'

function preview(
  stored: Record<string, OptionValue>,
  desired: Record<string, DesiredState>,
  storedBytes: number | undefined,
) {
  const values = new Map(Object.entries(stored))
  const draft = update(emptyDraft, values, new Map(Object.entries(desired)))
  return savePreview(english.say, draft, values, storedBytes, 'en')
}

const edit: DesiredState = { kind: 'value', value: 'new' }

test('an ordinary save has nothing to be said of', () => {
  expect(preview({ a: 1 }, { a: edit }, 100)).toEqual({ remarks: [], size: undefined })
  expect(preview({ a: 1 }, { a: edit }, undefined)).toEqual({ remarks: [], size: undefined })
})

test('removals, a pair that reads as an error, and a store that outgrows an old portal are told', () => {
  const { remarks } = preview(
    { a: 1, error: null },
    {
      a: { kind: 'removed' },
      error: edit,
      error_description: edit,
      big: { kind: 'value', value: 'x'.repeat(70_000) },
    },
    100,
  )
  expect(remarks).toEqual([
    expect.stringContaining('1 removed option will be set to null'),
    expect.stringContaining('“error_description”'),
    expect.stringContaining('Older self-hosted portals'),
  ])
})

test('the size is told from half full on', () => {
  expect(preview({ a: 1 }, { a: edit }, columnLimitBytes / 2 - 100).size).toBeUndefined()
  expect(preview({ a: 1 }, { a: edit }, columnLimitBytes / 2 + 100).size).toMatch(
    /^8(?:\.\d)? MB of 16(?:\.\d)? MB used$/,
  )
})
