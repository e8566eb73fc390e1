import { describe, expect, it } from 'vitest'
import type { ColumnId } from './columns.ts'
import { stubGrid } from './stubGrid.ts'

describe('opening a cell', () => {
  it.each<[string, ColumnId]>([
    ['Enter', 'key'],
    ['F2', 'key'],
    ['Enter', 'type'],
    ['Enter', 'value'],
    ['F2', 'value'],
  ])('%s opens the %s', (keys, column) => {
    const grid = stubGrid({ column })
    expect(grid.press(keys)).toBe(true)
    expect(grid.log).toEqual([['open', { key: 'c', column }, { typed: undefined }]])
  })

  it.each(['x', 'я', '{', '1', '+', ' '])('typing %j replaces the value', (key) => {
    const grid = stubGrid()
    expect(grid.press(key)).toBe(true)
    expect(grid.log).toEqual([['open', { key: 'c', column: 'value' }, { typed: key }]])
  })

  it('typing on the type opens its choices, and on the key nothing', () => {
    const type = stubGrid({ column: 'type' })
    expect(type.press('n')).toBe(true)
    expect(type.log).toEqual([['open', { key: 'c', column: 'type' }, { typed: undefined }]])
    const key = stubGrid({ column: 'key' })
    expect(key.press('n')).toBe(false)
    expect(key.log).toEqual([])
  })

  it.each(['Ctrl+x', 'Meta+x', 'Alt+x', 'Shift', 'F5', 'Dead'])('%s does not open a cell', (keys) => {
    const grid = stubGrid()
    expect(grid.press(keys)).toBe(false)
    expect(grid.log).toEqual([])
  })

  it('Space toggles a boolean in one keystroke', () => {
    for (const value of [true, false]) {
      const grid = stubGrid({ value })
      expect(grid.press(' ')).toBe(true)
      expect(grid.log).toEqual([['edit', 'c', !value]])
    }
  })

  it('Shift+F10 opens the menu in any column', () => {
    for (const column of ['key', 'value', 'actions'] as const) {
      const grid = stubGrid({ column })
      expect(grid.press('Shift+F10')).toBe(true)
      expect(grid.target.focus.menu).toHaveBeenCalledOnce()
      expect(grid.log).toEqual([])
    }
  })

  it('Enter on the actions opens the menu', () => {
    const grid = stubGrid({ column: 'actions' })
    expect(grid.press('Enter')).toBe(true)
    expect(grid.target.focus.menu).toHaveBeenCalledOnce()
    expect(grid.log).toEqual([])
  })

  it.each<[string, ColumnId]>([
    ['Enter', 'select'],
    ['F2', 'state'],
    ['x', 'state'],
  ])('%s opens nothing in the column %s', (keys, column) => {
    const grid = stubGrid({ column })
    expect(grid.press(keys)).toBe(false)
    expect(grid.log).toEqual([])
  })
})

describe('the large editor', () => {
  it.each(['Ctrl+Enter', 'Meta+Enter'])('%s opens it in any column', (keys) => {
    for (const column of ['key', 'value', 'actions'] as const) {
      const grid = stubGrid({ column })
      expect(grid.press(keys)).toBe(true)
      expect(grid.log).toEqual([['openPanel', 'c']])
    }
  })

  it.each([['x'.repeat(2001)], [['x'.repeat(2000)]]])('opens for a long value', (value) => {
    const grid = stubGrid({ value })
    expect(grid.press('Enter')).toBe(true)
    expect(grid.log).toEqual([['openPanel', 'c']])
  })

  it('leaves a value of 2,000 characters, and a long one that is typed over, to the cell', () => {
    for (const value of ['x'.repeat(2000), ['x'.repeat(1996)]]) {
      const short = stubGrid({ value })
      short.press('Enter')
      expect(short.log).toMatchObject([['open', { column: 'value' }, {}]])
    }
    const long = stubGrid({ value: 'x'.repeat(2001) })
    long.press('y')
    expect(long.log).toEqual([['open', { key: 'c', column: 'value' }, { typed: 'y' }]])
  })
})

describe('a read-only grid', () => {
  it('shows a value in the large editor', () => {
    for (const keys of ['Enter', 'F2', 'Ctrl+Enter']) {
      const grid = stubGrid({ isReadOnly: true })
      expect(grid.press(keys)).toBe(true)
      expect(grid.log).toEqual([['openPanel', 'c']])
    }
  })

  it.each<[string, ColumnId, boolean]>([
    ['Enter', 'key', false],
    ['Enter', 'type', false],
    ['x', 'value', false],
    [' ', 'value', true],
  ])('opens and changes nothing on %s in the column %s', (keys, column, value) => {
    const grid = stubGrid({ isReadOnly: true, column, value })
    expect(grid.press(keys)).toBe(false)
    expect(grid.log).toEqual([])
  })
})
