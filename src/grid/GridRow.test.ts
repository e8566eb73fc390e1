import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import type { RowState } from '../draft/row.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { columns } from './columns.ts'
import { GridProvider } from './gridContext.ts'
import { GridRow } from './GridRow.tsx'
import { stubGrid } from './stubGrid.ts'

const rules: OptionRules = {
  ...noRules,
  version: 1,
  titleOf: (key, language) => (key === 'rows' ? `Rows per page (${language})` : undefined),
  problemOf: (key, value) => (key === 'rows' && value === 3 ? 'It must be 5 or more.' : undefined),
}

interface Described {
  readonly markup: string
  readonly key: string | undefined
  readonly value: string | undefined
}

/** What describes an element of a role, by its place among those of the same role. */
function description(markup: string, column: number): string | undefined {
  const cell = new RegExp(`<div role="(?:gridcell|rowheader)" aria-colindex="${column}"[^>]*>`).exec(
    markup,
  )?.[0]
  const id = /aria-describedby="([^"]*)"/.exec(cell ?? '')?.[1]
  return id === undefined ? undefined : new RegExp(` id="${id}"[^>]*>([^<]*)<`).exec(markup)?.[1]
}

function render(key: string, value: OptionValue, state: RowState = 'clean'): Described {
  const { store, target } = stubGrid()
  const row = createElement(GridRow, {
    optionKey: key,
    value,
    shown: value,
    isSecret: undefined,
    readOnlyMark: undefined,
    state,
    isPartial: false,
    isChangedElsewhere: false,
    isSelected: false,
    rowIndex: 2,
    top: 0,
    active: undefined,
    hasFocus: false,
    open: undefined,
    change: 'none',
    onMove: vi.fn(),
  })
  const context = {
    grid: store,
    commands: target.commands,
    openEdit: createStore<OpenEdit | undefined>(undefined),
    openEdits: target.openEdits,
    columns,
    rules,
    isReadOnly: false,
    words: [],
  }
  const markup = renderToStaticMarkup(createElement(GridProvider, { value: context }, row))
  return { markup, key: description(markup, 3), value: description(markup, 5) }
}

test('the title of an option describes its key, and is no part of its name', () => {
  const { markup, key } = render('rows', 20)
  expect(key).toBe('Rows per page (en)')
  expect(markup).toMatch(/aria-hidden="true"[^>]*>Rows per page/)
  expect(render('other', 20).key).toBeUndefined()
})

test('what does not fit in a value describes it, while it is unsaved, too', () => {
  expect(render('rows', 20).value).toBeUndefined()
  expect(render('rows', 3).value).toBe('It must be 5 or more.')
  expect(render('rows', 3, 'edited').value).toBe('It must be 5 or more.')
  expect(render('rows', 3, 'removed').value).toBeUndefined()
})

test('a string that holds JSON says so', () => {
  expect(render('a', '{"b":1}').value).toMatch(/^JSON in a string/)
  for (const value of ['text', '[link]', { b: 1 }, [1], 5]) expect(render('a', value).value).toBeUndefined()
})
