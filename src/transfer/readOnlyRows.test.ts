import { expect, test } from 'vitest'
import { update, emptyDraft, type Edit } from '../draft/draft.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { previewImport, valuesToStage } from './previewImport.ts'
import { refusedIfReadOnly } from './readOnlyRows.ts'

const remoteValues = new Map<string, OptionValue>([
  ['policy', 'all'],
  ['edited', 'was'],
  ['other', 1],
])
const draft = update(emptyDraft, remoteValues, new Map([['edited', { kind: 'value', value: 'is' }]]))

/** Each row's status, and why it is refused, where everything but `other` is locked. */
function outcomes(values: Readonly<Record<string, OptionValue>>, asked: Edit[] = []): string[] {
  const rows = Object.entries(values).map(([key, value]) => ({
    key,
    source: { value },
    kind: typeof value === 'number' ? ('number' as const) : ('string' as const),
  }))
  const judged = previewImport(rows, remoteValues, draft, createLocaleReader('en')).map((row) =>
    refusedIfReadOnly(row, remoteValues, draft, (key, edit) => {
      asked.push(edit)
      return key === 'other' ? undefined : 'locked'
    }),
  )
  expect([...valuesToStage(judged).keys()]).toEqual(
    judged.filter(({ status }) => status !== 'refused' && status !== 'same').map(({ key }) => key),
  )
  return judged.map(({ key, status, reason }) => [key, status, reason?.kind].filter(Boolean).join(' '))
}

test('what must not be changed is refused; what stays the same is not', () => {
  expect(outcomes({ policy: 'none', other: 2 })).toEqual(['policy refused locked', 'other changed'])
  expect(outcomes({ policy: 'all', new: 'x' })).toEqual(['policy same', 'new refused locked'])
})

test('a change is judged by what it would make of what the person began with', () => {
  const asked: Edit[] = []
  outcomes({ edited: 'x', policy: 'none' }, asked)
  expect(asked).toEqual([
    { base: 'was', value: 'x', removed: false },
    { base: 'all', value: 'none', removed: false },
  ])
})
