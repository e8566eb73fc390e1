import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { mergeStored } from './mergeStored.ts'
import type { SettingPath } from './schema.ts'
import { settingOf } from './settingOf.ts'

const board = settingOf({
  type: 'object',
  'x-stored': 'json',
  'x-version': 'v',
  properties: {
    v: { type: 'integer' },
    rows: { type: 'integer' },
    theme: { type: 'string' },
    columns: { type: 'array', items: { type: 'string' } },
    quiet: { type: 'object', properties: { on: { type: 'boolean' }, from: { type: 'string' } } },
  },
})

function json(value: OptionValue): string {
  return JSON.stringify(value)
}

function merge(
  base: OptionValue,
  mine: OptionValue,
  theirs: OptionValue,
  preferred?: 'mine' | 'theirs',
): { readonly value: unknown; readonly conflicts: readonly SettingPath[] } {
  const { value, conflicts } = mergeStored(
    board,
    { base: json(base), mine: json(mine), theirs: json(theirs) },
    preferred,
  )
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return { value: parsed, conflicts }
}

test('different members merge, at every depth', () => {
  expect(
    merge(
      { rows: 20, theme: 'a', quiet: { on: true, from: '1' } },
      { rows: 50, theme: 'a', quiet: { on: false, from: '1' } },
      { rows: 20, theme: 'b', quiet: { on: true, from: '2' }, more: 1 },
    ),
  ).toEqual({ value: { rows: 50, theme: 'b', quiet: { on: false, from: '2' }, more: 1 }, conflicts: [] })
})

test.each<[string, OptionValue, OptionValue, OptionValue, readonly string[]]>([
  ['the same member', { rows: 1 }, { rows: 2 }, { rows: 3 }, ['rows']],
  ['a list, which is one piece', { columns: ['a'] }, { columns: ['a', 'b'] }, { columns: [] }, ['columns']],
  ['removed against edited', { rows: 1 }, {}, { rows: 2 }, ['rows']],
  ['absent against null', { rows: 1 }, {}, { rows: null }, ['rows']],
  ['an undeclared member', { x: { a: 1 } }, { x: { a: 2 } }, { x: { a: 1, b: 1 } }, ['x']],
  ['another type', { quiet: { on: true } }, { quiet: { on: false } }, { quiet: 'x' }, ['quiet']],
])('%s is a conflict', (_, base, mine, theirs, path) => {
  expect(merge(base, mine, theirs).conflicts).toEqual([path])
})

test('another version makes the whole object conflict', () => {
  expect(merge({ v: 1, rows: 1 }, { v: 1, rows: 2 }, { v: 2, rows: 1 }).conflicts).toEqual([[]])
})

test('what is in conflict has the preferred side; all else is merged', () => {
  const base = { rows: 1, theme: 'a', columns: ['a'] }
  const mine = { rows: 2, theme: 'b', columns: ['a'] }
  const theirs = { rows: 3, theme: 'a', columns: ['c'] }
  expect(merge(base, mine, theirs, 'mine').value).toEqual({ rows: 2, theme: 'b', columns: ['c'] })
  expect(merge(base, mine, theirs, 'theirs').value).toEqual({ rows: 3, theme: 'b', columns: ['c'] })
})

test('what both have made the same is no conflict, and the text keeps their spacing', () => {
  const setting = board
  const { value, conflicts } = mergeStored(setting, {
    base: '{"rows":1,"theme":"a"}',
    mine: '{"rows":2,"theme":"b"}',
    theirs: '{ "rows": 2, "theme": "a", "x": 1.0 }',
  })
  expect(value).toBe('{ "rows": 2, "theme": "b", "x": 1.0 }')
  expect(conflicts).toEqual([])
})

test('without a schema, or where it declares no members, a value is one piece', () => {
  expect(mergeStored(undefined, { base: 1, mine: 2, theirs: 3 }).conflicts).toEqual([[]])
  expect(mergeStored(settingOf({ type: 'integer' }), { base: 1, mine: 2, theirs: 1 })).toEqual({
    value: 2,
    conflicts: [],
  })
})
