import fc from 'fast-check'
import { expect, test } from 'vitest'
import { update, type Draft, emptyDraft, type RemoteValues, type DesiredState } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { groupRows, groupId, groupPrefix, ungrouped } from './groupRows.ts'
import { groupKeys } from './keyGroups.ts'
import { optionTable } from './optionTable.ts'
import { createSearchIndex } from './searchIndex.ts'
import { orderSteps } from './rowOrder.ts'
import { runToEnd } from './sortSteps.ts'
import {
  addedKeys,
  type RowSource,
  withoutVanished,
  visibleKeys,
  withAdded,
  withOpen,
} from './visibleKeys.ts'
import { clearFilters, toggleSort, type View, defaultView } from './view.ts'

const unmasked = (_: string, value: OptionValue): OptionValue => value

function show(values: RemoteValues, draft: Draft, view: Partial<View>): readonly string[] {
  const whole = { ...defaultView, ...view }
  const source = sourceOf(values, draft)
  const order = whole.sort && runToEnd(orderSteps(source, whole.sort))
  return visibleKeys(source, whole, order).keys
}

function titleOf(key: string): string | undefined {
  return key === 'page.2' ? 'Rows per page' : undefined
}

function sourceOf(values: RemoteValues, draft: Draft): RowSource {
  const table = optionTable(values, undefined)
  const index = createSearchIndex(table, titleOf)
  return {
    table,
    values,
    draft,
    added: addedKeys(values, draft),
    index,
    titleOf,
    mask: unmasked,
    locale: 'en',
  }
}

function drafted(values: RemoteValues, targets: Readonly<Record<string, DesiredState>>): Draft {
  return update(emptyDraft, values, new Map(Object.entries(targets)))
}

const values = new Map<string, OptionValue>([
  ['page.10', 'Ten'],
  ['page.2', 2],
  ['list', ['Ärger', true]],
  ['yes', true],
  ['gone', 'x'],
])

test('a table shares its keys with the one before as long as they are the same', () => {
  const before = optionTable(values, undefined)
  expect(optionTable(new Map(values).set('yes', false), before).keys).toBe(before.keys)
  expect(optionTable(new Map(values).set('new', 1), before).keys).toEqual([...values.keys(), 'new'])
})

test('several words are found in any order, in key and value together', () => {
  const options = new Map<string, OptionValue>([
    ['crm.grid_Filter', 'Straße'],
    ['grid', { color: 'café', crm: 1 }],
    ['task-view', 'ＦＵＬＬ width'],
    ['user\u00a0name', 'İstanbul'],
  ])
  const find = (search: string): readonly string[] => show(options, emptyDraft, { search })
  expect(find('grid crm')).toEqual(['crm.grid_Filter', 'grid'])
  expect(find('strasse CRM')).toEqual(['crm.grid_Filter'])
  expect(find('"grid filter"')).toEqual(['crm.grid_Filter'])
  expect(find('"filter grid"')).toEqual([])
  expect(find('grid-filter')).toEqual(['crm.grid_Filter'])
  expect(find('cafe\u0301')).toEqual(['grid'])
  expect(find('task view full')).toEqual(['task-view'])
  expect(find('user.name')).toEqual(['user\u00a0name'])
  expect(find('istanbul')).toEqual(['user\u00a0name'])
  expect(find(' - ')).toHaveLength(4)
})

test('the title of an option is found, whether the option is edited or not', () => {
  expect(show(values, emptyDraft, { search: 'rows per' })).toEqual(['page.2'])
  expect(
    show(values, drafted(values, { 'page.2': { kind: 'value', value: 3 } }), { search: '3 rows page' }),
  ).toEqual(['page.2'])
  expect(show(values, emptyDraft, { search: 'rows ten' })).toEqual([])
})

test('what is emptied can be left out, until null is asked for', () => {
  const options = new Map<string, OptionValue>([
    ['kept', 1],
    ['emptied', null],
    ['refilled', null],
  ])
  const draft = update(
    emptyDraft,
    options,
    new Map<string, DesiredState>([
      ['refilled', { kind: 'value', value: 'again' }],
      ['kept', { kind: 'removed' }],
      ['added', { kind: 'value', value: null }],
    ]),
  )
  expect(show(options, draft, { hidesEmptied: true })).toEqual(['kept', 'refilled', 'added'])
  expect(show(options, emptyDraft, { hidesEmptied: true, search: 'e' })).toEqual(['kept'])
  expect(show(options, emptyDraft, { hidesEmptied: true, kind: 'null' })).toEqual(['emptied', 'refilled'])
  expect(clearFilters({ ...defaultView, hidesEmptied: true }).hidesEmptied).toBe(false)
})

test('the rows shown before are those of them that are still there', () => {
  const before = { keys: ['gone', 'list', 'added', 'saved', 'dropped'], added: ['added', 'saved', 'dropped'] }
  const now = new Map(values).set('saved', 1)
  now.delete('gone')
  const draft = drafted(now, { added: { kind: 'value', value: 1 } })
  expect(withoutVanished(before, now, draft)).toEqual({
    keys: ['list', 'added', 'saved'],
    added: ['added', 'dropped'],
  })
})

test('a search looks at what the person sees, not at what the portal holds', () => {
  const draft = drafted(values, {
    'page.10': { kind: 'value', value: 'eleven' },
    added: { kind: 'value', value: 'Ten again' },
  })
  expect(show(values, draft, { search: 'TEN' })).toEqual(['added'])
  expect(show(values, draft, { search: 'ärger' })).toEqual(['list'])
})

test('filters by state and by type, together', () => {
  const draft = drafted(values, {
    'page.2': { kind: 'value', value: 3 },
    gone: { kind: 'removed' },
    added: { kind: 'value', value: 4 },
  })
  const elsewhere = new Map(values).set('page.2', 9)
  expect(show(values, draft, { state: 'changed' })).toEqual(['page.2', 'gone', 'added'])
  expect(show(values, draft, { state: 'removed' })).toEqual(['gone'])
  expect(show(values, draft, { state: 'changed', kind: 'number' })).toEqual(['page.2', 'added'])
  expect(show(elsewhere, draft, { state: 'conflict' })).toEqual(['page.2'])
  expect(show(values, emptyDraft, { kind: 'boolean' })).toEqual(['yes'])
})

test('sorts by each column, digits by their number, and back', () => {
  const draft = drafted(values, { yes: { kind: 'value', value: false } })
  const by = (column: 'key' | 'type' | 'value' | 'state', isDescending = false): readonly string[] =>
    show(values, draft, { sort: { column, isDescending } })
  expect(by('key')).toEqual(['gone', 'list', 'page.2', 'page.10', 'yes'])
  expect(by('key', true)).toEqual(['yes', 'page.10', 'page.2', 'list', 'gone'])
  expect(by('type')).toEqual(['page.10', 'gone', 'page.2', 'yes', 'list'])
  expect(by('value')).toEqual(['page.10', 'gone', 'page.2', 'yes', 'list'])
  expect(by('state')[0]).toBe('yes')
})

test('a column is sorted up, down, and not at all', () => {
  const up = toggleSort(defaultView, 'key')
  const down = toggleSort(up, 'key')
  expect(up.sort).toEqual({ column: 'key', isDescending: false })
  expect(down.sort).toEqual({ column: 'key', isDescending: true })
  expect(toggleSort(down, 'key').sort).toBeUndefined()
  expect(toggleSort(up, 'state').sort).toEqual({ column: 'state', isDescending: false })
})

test('numbers are sorted by size, bigints among them', () => {
  const numbers = new Map<string, OptionValue>([
    ['big', 9007199254740993n],
    ['small', -1],
    ['zero', 0],
  ])
  expect(show(numbers, emptyDraft, { sort: { column: 'value', isDescending: true } })).toEqual([
    'big',
    'zero',
    'small',
  ])
})

test('what is added after a search comes last, what is dropped leaves, and nothing else moves', () => {
  const draft = drafted(values, { added: { kind: 'value', value: 1 } })
  const before = visibleKeys(sourceOf(values, draft), { ...defaultView, search: 'a' }, undefined)
  expect(before.keys).toEqual(['page.10', 'page.2', 'list', 'added'])
  expect(withAdded(before, addedKeys(values, draft))).toBe(before.keys)
  expect(withAdded(before, ['added', 'zzz'])).toEqual([...before.keys, 'zzz'])
  expect(withAdded(before, ['zzz'])).toEqual(['page.10', 'page.2', 'list', 'zzz'])
})

test('groups by the longest prefix that another key shares', () => {
  expect(
    groupKeys(['crm.grid.a', 'x', 'crm.grid.b.c', 'crm/d', 'crm/e', 'crm.f', '.g', '.h', 'crm.grid.a']),
  ).toEqual([
    { prefix: 'crm.grid.', keys: ['crm.grid.a', 'crm.grid.b.c', 'crm.grid.a'] },
    'x',
    { prefix: 'crm/', keys: ['crm/d', 'crm/e'] },
    { prefix: 'crm.', keys: ['crm.f'] },
    '.g',
    '.h',
  ])
})

test('folded groups keep their row and hide their options', () => {
  const { ids, groups } = groupRows(['a.1', 'b', 'a.2'], new Set(['a.']))
  expect(ids).toEqual([groupId('a.'), 'b'])
  expect(groups.get(groupId('a.'))?.keys).toEqual(['a.1', 'a.2'])
  expect(groupRows(['a.1', 'b', 'a.2'], new Set()).ids).toEqual([groupId('a.'), 'a.1', 'a.2', 'b'])
  expect(groupPrefix(groupId('a.'))).toBe('a.')
  expect(groupPrefix('a.')).toBeUndefined()
  expect(ungrouped(['a.1']).ids).toEqual(['a.1'])
})

test('no option is lost or doubled by a view that narrows nothing', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.uniqueArray(key),
      fc.constantFrom('key', 'type', 'value', 'state'),
      fc.boolean(),
      (keys, column, isDescending) => {
        const remoteValues = new Map(keys.map((name, at) => [name, at]))
        const sorted = show(remoteValues, emptyDraft, { sort: { column, isDescending } })
        expect(sorted.toSorted()).toEqual(keys.toSorted())
        const ids = groupRows(sorted, new Set()).ids.filter((id) => groupPrefix(id) === undefined)
        expect(ids.toSorted()).toEqual(keys.toSorted())
      },
    ),
  )
})

test('the row of an open cell is shown in a folded group, and whatever the filters are', () => {
  expect(groupRows(['a.1', 'b', 'a.2'], new Set(['a.']), 'a.2').ids).toEqual([groupId('a.'), 'a.2', 'b'])
  const keys = ['a.1', 'b']
  expect(withOpen(keys, 'gone')).toEqual(['a.1', 'b', 'gone'])
  expect(withOpen(keys, 'b')).toBe(keys)
  expect(withOpen(keys, undefined)).toBe(keys)
})

test('a secret that is being edited is found by its key alone', () => {
  const draft = drafted(values, { yes: { kind: 'value', value: 'sesame' } })
  const source = { ...sourceOf(values, draft), mask: () => '••••••' }
  const found = (search: string) => visibleKeys(source, { ...defaultView, search }, undefined).keys
  expect([found('yes'), found('sesame')]).toEqual([['yes'], []])
})
