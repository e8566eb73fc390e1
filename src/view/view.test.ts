import fc from 'fast-check'
import { expect, test } from 'vitest'
import { update, type Draft, emptyDraft, type RemoteValues, type DesiredState } from '../draft/draft.ts'
import { arbitraryValue } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { groupRows, groupId, groupPrefix, ungrouped } from './groupRows.ts'
import { groupKeys } from './keyGroups.ts'
import { optionTable } from './optionTable.ts'
import { createSearchIndex } from './searchIndex.ts'
import { matchesSearch } from './searchText.ts'
import { addedKeys, visibleKeys, withAdded } from './visibleKeys.ts'
import { toggleSort, type View, defaultView } from './view.ts'

function show(values: RemoteValues, draft: Draft, view: Partial<View>): readonly string[] {
  const table = optionTable(values, undefined)
  const index = createSearchIndex(table)
  return visibleKeys({ table, values, draft, index, locale: 'en' }, { ...defaultView, ...view }).keys
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

test('the index finds what asking each row finds', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'İ', 'ß', 'Σ', '.', '"', '\n', '1'),
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.dictionary(letters, fc.oneof(letters, arbitraryValue)), letters, (entries, query) => {
      const table = optionTable(new Map(Object.entries(entries)), undefined)
      const found = createSearchIndex(table).search(query)
      const asked = table.keys.flatMap((key, at) =>
        matchesSearch(key, table.values[at] ?? null, query) ? [at] : [],
      )
      expect([...found]).toEqual(asked)
    }),
  )
})

test('the index spans its blocks', () => {
  const many = new Map(Array.from({ length: 10_000 }, (_, at) => [`key${at}`, at % 7 === 0 ? 'Seven' : at]))
  const index = createSearchIndex(optionTable(many, undefined))
  expect(index.prepare()).toBe(true)
  const found = index.search('sEVEN')
  expect([...found]).toEqual(Array.from({ length: Math.ceil(10_000 / 7) }, (_, at) => at * 7))
  expect(index.prepare()).toBe(false)
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
  const table = optionTable(values, undefined)
  const source = { table, values, draft, index: createSearchIndex(table), locale: 'en' }
  const before = visibleKeys(source, { ...defaultView, search: 'a' })
  expect(before.keys).toEqual(['page.10', 'page.2', 'added'])
  expect(withAdded(before, addedKeys(values, draft))).toBe(before.keys)
  expect(withAdded(before, ['added', 'zzz'])).toEqual([...before.keys, 'zzz'])
  expect(withAdded(before, ['zzz'])).toEqual(['page.10', 'page.2', 'zzz'])
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
