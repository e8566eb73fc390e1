import { expect, test } from 'vitest'
import { type DesiredState, emptyDraft, update } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { importLookAlikes } from './importLookAlikes.ts'
import { previewImport } from './previewImport.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { ReadRow } from './readRow.ts'

test('new keys are compared with those that are there, those of the draft, and those before them', () => {
  const values = new Map<string, OptionValue>([['user name', 1]])
  const draft = update(
    emptyDraft,
    values,
    new Map<string, DesiredState>([['added', { kind: 'value', value: 2 }]]),
  )
  const rows = ['user\u00a0name', 'user name', 'ADDED', 'fresh', 'frеsh', 'other'].map((key): ReadRow => ({
    key,
    source: { text: 'x' },
    kind: 'string',
  }))
  expect([
    ...importLookAlikes(previewImport(rows, values, draft, createLocaleReader('en')), values, draft),
  ]).toEqual([
    ['user\u00a0name', 'user name'],
    ['ADDED', 'added'],
    ['frеsh', 'fresh'],
  ])
})
