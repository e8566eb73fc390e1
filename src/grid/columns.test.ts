import { describe, expect, it, test } from 'vitest'
import {
  columnWidthLimits,
  defaultColumns,
  printColumns,
  readColumns,
  rowWidth,
  shownColumns,
  withShown,
  withWidth,
} from './columns.ts'

test('type and state can be hidden and shown, the others are always there', () => {
  expect(shownColumns(defaultColumns)).toEqual(['select', 'actions', 'key', 'type', 'value'])
  const all = withShown(defaultColumns, 'state', true)
  expect(shownColumns(all)).toEqual(['select', 'actions', 'key', 'type', 'value', 'state'])
  expect(shownColumns(withShown(all, 'type', false))).toEqual(['select', 'actions', 'key', 'value', 'state'])
})

test('a width stays within its limits, and goes back to what it was at first', () => {
  const { min, max } = columnWidthLimits
  expect(withWidth(defaultColumns, 'key', 1).widths.key).toBe(min)
  expect(withWidth(defaultColumns, 'key', 10_000).widths.key).toBe(max)
  const wide = withWidth(defaultColumns, 'type', 200.4)
  expect(wide.widths.type).toBe(200)
  expect(withWidth(wide, 'type', undefined)).toEqual(defaultColumns)
  expect(withWidth(wide, 'type', 200)).toBe(wide)
})

test('a row is as wide as its columns, and has 200 px for the value', () => {
  const { key, type } = defaultColumns.widths
  expect(rowWidth(defaultColumns)).toBe(80 + key + type + 200)
  expect(rowWidth(withShown(defaultColumns, 'type', false))).toBe(80 + key + 200)
})

describe('a remembered choice', () => {
  it('comes back', () => {
    const choice = withWidth(withShown(defaultColumns, 'type', false), 'state', 200)
    expect(readColumns(printColumns(choice))).toEqual(choice)
  })

  it.each([
    [undefined, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['[]', {}],
    ['{"hidden":"type","widths":[1]}', {}],
    ['{"hidden":["key","value"],"widths":{"key":"300"}}', { hidden: new Set() }],
    [
      '{"widths":{"key":1e9,"value":5}}',
      { widths: { ...defaultColumns.widths, key: columnWidthLimits.max } },
    ],
  ])('that reads %s does no harm', (text, changes) => {
    expect(readColumns(text)).toEqual({ ...defaultColumns, ...changes })
  })
})
