import { describe, expect, it } from 'vitest'
import { groupId } from '../view/groupRows.ts'
import type { ColumnId } from './columns.ts'
import { noSelection, selectAll } from './selection.ts'
import { stubGrid } from './stubGrid.ts'

function selected({ store }: ReturnType<typeof stubGrid>): string[] {
  return [...store.get().selection.keys]
}

describe('moving', () => {
  it.each<[string, string, ColumnId]>([
    ['ArrowUp', 'b', 'value'],
    ['ArrowDown', 'd', 'value'],
    ['ArrowLeft', 'c', 'type'],
    ['ArrowRight', 'c', 'state'],
    ['PageUp', 'a', 'value'],
    ['PageDown', 'e', 'value'],
    ['Home', 'c', 'select'],
    ['End', 'c', 'state'],
    ['Ctrl+Home', 'a', 'select'],
    ['Ctrl+End', 'e', 'state'],
    ['Meta+End', 'e', 'state'],
    ['Ctrl+ArrowDown', 'e', 'value'],
  ])('%s goes from the value of c to %s, %s', (keys, key, column) => {
    const grid = stubGrid()
    expect(grid.press(keys)).toBe(true)
    expect(grid.store.get()).toMatchObject({ active: { key, column }, holdsFocus: true })
    expect(grid.log).toEqual([])
  })

  it('in a right-to-left grid goes where the arrow points', () => {
    const grid = stubGrid({ direction: 'rtl' })
    grid.press('ArrowLeft')
    expect(grid.store.get().active).toEqual({ key: 'c', column: 'state' })
  })

  it('up from the first row goes to the header of the column, if that has a control', () => {
    const grid = stubGrid({ id: 'a' })
    expect(grid.press('ArrowUp')).toBe(true)
    expect(grid.target.focus.header).toHaveBeenCalledExactlyOnceWith('value')
    expect(stubGrid({ id: 'a', hasHeaderControl: false }).press('ArrowUp')).toBe(false)
  })

  it('down from the last row stays there', () => {
    const grid = stubGrid({ id: 'e' })
    grid.press('ArrowDown')
    expect(grid.store.get().active).toEqual({ key: 'e', column: 'value' })
  })

  it('works on a group and in a read-only grid, too', () => {
    const group = stubGrid({ ids: ['a', groupId('b.'), 'b.1'], id: groupId('b.'), value: undefined })
    group.press('ArrowDown')
    expect(group.store.get().active?.key).toBe('b.1')
    const readOnly = stubGrid({ isReadOnly: true })
    readOnly.press('ArrowUp')
    expect(readOnly.store.get().active?.key).toBe('b')
  })
})

describe('selecting', () => {
  it('Shift+Space toggles the row in any column, Space only in the column of the checkboxes', () => {
    const grid = stubGrid({ column: 'key' })
    expect(grid.press('Shift+ ')).toBe(true)
    expect(selected(grid)).toEqual(['c'])
    grid.press('Shift+ ')
    expect(selected(grid)).toEqual([])

    const box = stubGrid({ column: 'select' })
    box.press(' ')
    expect(selected(box)).toEqual(['c'])
  })

  it.each([
    ['Shift+ArrowDown', ['c', 'd'], 'd'],
    ['Shift+ArrowUp', ['b', 'c'], 'b'],
    ['Shift+PageDown', ['c', 'd', 'e'], 'e'],
    ['Shift+End', ['c', 'd', 'e'], 'e'],
    ['Shift+Home', ['a', 'b', 'c'], 'a'],
    ['Ctrl+Shift+ArrowUp', ['a', 'b', 'c'], 'a'],
  ])('%s extends the selection', (keys, range, active) => {
    const grid = stubGrid()
    expect(grid.press(keys)).toBe(true)
    expect(selected(grid)).toEqual(range)
    expect(grid.store.get().active).toEqual({ key: active, column: 'value' })
  })

  it('a range stops at the last row', () => {
    const grid = stubGrid({ id: 'e' })
    grid.press('Shift+ArrowDown')
    expect(selected(grid)).toEqual(['e'])
  })

  it('a range leaves out groups', () => {
    const grid = stubGrid({ ids: ['a', groupId('b.'), 'b.1'], id: 'a' })
    grid.press('Shift+End')
    expect(selected(grid)).toEqual(['a', 'b.1'])
  })

  it.each([
    ['Ctrl+a', 'KeyA'],
    ['Meta+a', 'KeyA'],
    ['Ctrl+ф', 'KeyA'],
  ])('%s selects all visible rows, but no groups', (keys, code) => {
    const grid = stubGrid({ ids: ['a', groupId('b.'), 'b.1'], id: 'a' })
    expect(grid.press(keys, code)).toBe(true)
    expect(selected(grid)).toEqual(['a', 'b.1'])
    expect(grid.log).toEqual([])
  })

  it('Escape clears the selection; without one it is left to others', () => {
    const grid = stubGrid()
    grid.press('Ctrl+a', 'KeyA')
    expect(grid.press('Escape')).toBe(true)
    expect(selected(grid)).toEqual([])
    expect(grid.press('Escape')).toBe(false)
  })
})

describe('Delete and Backspace', () => {
  it.each<[string, ColumnId, unknown[][]]>([
    ['Delete', 'value', [['clear', ['c']]]],
    ['Backspace', 'value', [['clear', ['c']]]],
    ['Delete', 'key', [['remove', ['c']]]],
    ['Backspace', 'key', []],
  ])('%s in the column %s', (keys, column, log) => {
    const grid = stubGrid({ column })
    expect(grid.press(keys)).toBe(true)
    expect(grid.log).toEqual(log)
  })

  it('remove all selected rows if the active one is among them, and only the active one if it is not', () => {
    const grid = stubGrid()
    grid.press('Shift+ArrowDown')
    grid.press('Delete')
    expect(grid.log).toEqual([['remove', ['c', 'd']]])

    const other = stubGrid({ column: 'key' })
    other.store.set({ ...other.store.get(), selection: selectAll(noSelection, ['a', 'b']) })
    other.press('Delete')
    expect(other.log).toEqual([['remove', ['c']]])
  })

  it('do nothing in a read-only grid, not even in the browser', () => {
    const grid = stubGrid({ isReadOnly: true })
    expect(grid.press('Delete')).toBe(true)
    expect(grid.press('Backspace')).toBe(true)
    expect(grid.log).toEqual([])
  })

  it('do nothing on a group', () => {
    const grid = stubGrid({ ids: [groupId('b.'), 'b.1'], id: groupId('b.'), value: undefined })
    expect(grid.press('Delete')).toBe(false)
    expect(grid.log).toEqual([])
  })
})

describe('a masked boolean', () => {
  it.each([' ', 'Enter'])('is not toggled unseen by %s', (key) => {
    const grid = stubGrid({ value: true, shown: '••••••' })
    grid.press(key)
    expect(grid.log.map(([name]) => name)).toEqual(['open'])
  })
})
