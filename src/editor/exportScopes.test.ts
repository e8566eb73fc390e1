import { expect, test } from 'vitest'
import { update, emptyDraft } from '../draft/draft.ts'
import { exportScopes } from './exportScopes.ts'

const values = new Map([
  ['a', 1],
  ['b', 2],
  ['c', 3],
])
const draft = update(
  emptyDraft,
  values,
  new Map([
    ['b', { kind: 'value', value: 20 }],
    ['d', { kind: 'value', value: 4 }],
  ]),
)

const none: ReadonlySet<string> = new Set()

test('all, visible and selected options are offered, unsaved edits included', () => {
  const scopes = exportScopes(values, draft, none, ['d', 'b'], ['d', 'b'])
  expect(scopes.map(({ id, count }) => [id, count])).toEqual([
    ['all', 4],
    ['shown', 2],
    ['selected', 2],
  ])
  expect([...(scopes[0]?.options() ?? [])]).toEqual([
    ['a', 1],
    ['b', 20],
    ['c', 3],
    ['d', 4],
  ])
  expect([...(scopes[2]?.options() ?? [])]).toEqual([
    ['d', 4],
    ['b', 20],
  ])
})

test('when all options are visible and none is selected, only all are offered', () => {
  expect(exportScopes(values, draft, none, ['a', 'b', 'c', 'd'], []).map(({ id }) => id)).toEqual(['all'])
})

test('an option that is known only in part is left out, and named', () => {
  const scopes = exportScopes(values, draft, new Set(['a', 'c']), ['c', 'b'], ['b'])
  expect(scopes.map(({ omitted, options }) => [omitted, [...options().keys()]])).toEqual([
    [
      ['a', 'c'],
      ['b', 'd'],
    ],
    [['c'], ['b']],
    [[], ['b']],
  ])
})

test('secrets are named, so that they are left out unless they are asked for', () => {
  const secretKeys = new Set(['a', 'd'])
  const scopes = exportScopes(values, draft, new Set(['a']), ['c', 'b'], [], (key) => secretKeys.has(key))
  expect(scopes.map(({ omitted, secrets }) => [omitted, secrets])).toEqual([
    [['a'], ['d']],
    [[], []],
  ])
})
