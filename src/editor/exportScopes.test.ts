import { expect, test } from 'vitest'
import { update, emptyDraft } from '../draft/draft.ts'
import { exportScopes, inVisibleOrder } from './exportScopes.ts'

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

test('all, shown and selected, as they are seen', () => {
  const scopes = exportScopes(values, draft, ['d', 'b'], new Set(['b', 'd']))
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

test('what is not narrowed is offered once, and nothing selected not at all', () => {
  expect(exportScopes(values, draft, ['a', 'b', 'c', 'd'], new Set()).map(({ id }) => id)).toEqual(['all'])
})

test('what is selected but not shown comes last', () => {
  expect(inVisibleOrder(['c', 'a'], new Set(['a', 'b', 'c']))).toEqual(['c', 'a', 'b'])
})
