import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { type Draft, emptyDraft } from '../draft/draft.ts'
import { rowKeys, rowOf } from '../draft/row.ts'
import { fakePortal } from '../portal/fakePortal.ts'
import type { Portal } from '../portal/portal.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import { defaultColumns } from '../grid/columns.ts'
import type { Display } from './display.ts'
import { createDraftActions } from './draftActions.ts'
import type { StatusMessage } from './statusMessage.ts'
import { stubClipboard } from './stubClipboard.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const options = { text: 'abc', number: 5, flag: true, list: [1], object: { a: 1 }, empty: null }

const refusesEdit = (key: string): boolean => key === 'partial'

function setUp(properties: Partial<Portal> = {}, others: Record<string, OptionValue> = {}) {
  const portal = fakePortal({ ...options, ...others }, properties)
  const draft = createStore<Draft>(emptyDraft)
  const dialog = createStore<Dialog | undefined>(undefined)
  const display = createStore<Display>({
    isGrouped: true,
    folded: new Set(),
    isReadOnly: false,
    columns: defaultColumns,
  })
  const statusMessage = createStore<StatusMessage | undefined>(undefined)
  const remoteValues = () => portal.values
  const actions = createDraftActions(draft, remoteValues, () => undefined, refusesEdit)
  const { update } = actions
  const commands = createCommands({
    draft,
    remoteValues,
    update,
    isPartial: refusesEdit,
    refusesEdit,
    dialog,
    display,
    statusMessage,
    portal,
  })

  /** The rows with unsaved changes, as the grid shows them. */
  function changes(): [string, string, OptionValue][] {
    return rowKeys(portal.values, draft.get())
      .map((key) => rowOf(portal.values, draft.get(), key))
      .filter(({ state }) => state !== 'clean')
      .map(({ key, state, value }) => [key, state, value])
  }

  return { commands, actions, changes, draft, dialog, display, statusMessage }
}

test.each<[string, (commands: ReturnType<typeof setUp>['commands']) => void]>([
  ['edit', ({ edit }) => edit('partial', 'new')],
  ['clear', ({ clear }) => clear(['partial'])],
  ['remove', ({ remove }) => remove(['partial'])],
  ['rename', ({ rename }) => rename('partial', 'new')],
  ['duplicate', ({ duplicate }) => expect(duplicate('partial')).toBe('partial')],
])('%s leaves an option that is known only in part as it is', (_name, run) => {
  const { commands, changes } = setUp({}, { partial: { a: [] } })
  run(commands)
  expect(changes()).toEqual([])
})

describe('every command that edits is one entry of the history', () => {
  it.each<
    [string, (commands: ReturnType<typeof setUp>['commands']) => void, [string, string, OptionValue][]]
  >([
    ['edit', ({ edit }) => edit('text', 'new'), [['text', 'edited', 'new']]],
    ['add', ({ add }) => add('new', 'string'), [['new', 'added', '']]],
    [
      'remove',
      ({ remove }) => remove(['text', 'number']),
      [
        ['text', 'removed', 'abc'],
        ['number', 'removed', 5],
      ],
    ],
    [
      'clear',
      ({ clear }) => clear(Object.keys(options)),
      [
        ['text', 'edited', ''],
        ['number', 'edited', null],
        ['flag', 'edited', null],
        ['list', 'edited', []],
        ['object', 'edited', {}],
      ],
    ],
    [
      'rename',
      ({ rename }) => rename('text', 'renamed'),
      [
        ['text', 'removed', 'abc'],
        ['renamed', 'added', 'abc'],
      ],
    ],
    ['duplicate', ({ duplicate }) => duplicate('list'), [['list.copy', 'added', [1]]]],
  ])('%s', (_name, run, expected) => {
    const { commands, actions, changes, draft } = setUp()
    run(commands)
    expect(changes()).toEqual(expected)
    expect(draft.get().past).toHaveLength(1)
    actions.undo()
    expect(changes()).toEqual([])
  })

  it('revert', () => {
    const { commands, actions, changes, draft } = setUp()
    commands.edit('text', 'new')
    commands.remove(['number'])
    commands.revert(['text', 'number', 'list'])
    expect(changes()).toEqual([])
    expect(draft.get().past).toHaveLength(3)
    actions.undo()
    expect(changes()).toHaveLength(2)
  })
})

test('renaming and duplicating take the unsaved value', () => {
  const { commands, changes } = setUp()
  commands.edit('text', 'unsaved')
  commands.duplicate('text')
  commands.rename('text', 'renamed')
  expect(changes()).toContainEqual(['text.copy', 'added', 'unsaved'])
  expect(changes()).toContainEqual(['renamed', 'added', 'unsaved'])
})

test('removing or renaming an added option leaves nothing behind', () => {
  const { commands, changes } = setUp()
  commands.add('new', 'string')
  commands.rename('new', 'newer')
  expect(changes()).toEqual([['newer', 'added', '']])
  commands.remove(['newer'])
  expect(changes()).toEqual([])
})

test('a copy gets a key that is free, even among the unsaved ones', () => {
  const { commands } = setUp()
  expect(commands.duplicate('text')).toBe('text.copy')
  expect(commands.duplicate('text')).toBe('text.copy2')
})

test('a key is taken by the portal or by the draft, and added if only the draft has it', () => {
  const { commands } = setUp()
  commands.add('new', 'string')
  expect(['text', 'new', 'other'].map(commands.isTaken)).toEqual([true, true, false])
  expect(['text', 'new'].map(commands.isAdded)).toEqual([false, true])
})

test('the dialog opens for all conflicts', () => {
  const { commands, dialog } = setUp()
  commands.resolve()
  expect(dialog.get()).toEqual({ kind: 'conflicts' })
})

test('a group is folded and unfolded, whatever the others are', () => {
  const { commands, display } = setUp()
  commands.fold('a.', true)
  commands.fold('b.', true)
  commands.fold('a.', false)
  expect([...display.get().folded]).toEqual(['b.'])
})

describe('copying', () => {
  it('puts the key on the clipboard and says so', () => {
    const clipboard = stubClipboard()
    const { commands, statusMessage } = setUp()
    commands.copyKey('text')
    expect(clipboard()).toBe('text')
    expect(statusMessage.get()).toEqual({ kind: 'copied.key', key: 'text' })
  })

  it('says so when the browser refuses', () => {
    stubClipboard({ isBlocked: true })
    const { commands, statusMessage } = setUp()
    commands.copyKey('text')
    expect(statusMessage.get()).toEqual({ kind: 'copied.not' })
  })

  it('copies a link to the option', async () => {
    const clipboard = stubClipboard()
    const { commands, statusMessage } = setUp({ linkTo: async (key) => `https://acme/?${key}` })
    commands.copyLink('text')
    await vi.waitFor(() => expect(clipboard()).toBe('https://acme/?text'))
    expect(statusMessage.get()).toEqual({ kind: 'link.copied', key: 'text' })
  })

  it('copies the key where links cannot open the app', async () => {
    const clipboard = stubClipboard()
    const { commands, statusMessage } = setUp({ linkTo: async () => undefined })
    commands.copyLink('text')
    await vi.waitFor(() => expect(clipboard()).toBe('text'))
    expect(statusMessage.get()).toEqual({ kind: 'copied.key', key: 'text' })
  })
})

describe('keys that look alike', () => {
  it('are found among the portal’s and the added ones, but for the key itself and the one that is renamed', () => {
    const { commands } = setUp()
    expect(commands.looksLike('TEXT')).toBe('text')
    expect(commands.looksLike('text')).toBeUndefined()
    expect(commands.looksLike('TEXT', 'text')).toBeUndefined()
    expect(commands.looksLike('')).toBeUndefined()
    commands.add('mine', 'string')
    expect(commands.looksLike('mine\u00a0')).toBe('mine')
  })

  it('are taken, and said', () => {
    const { commands, changes, statusMessage } = setUp()
    commands.add('fresh', 'string')
    expect(statusMessage.get()).toBeUndefined()
    commands.add('text ', 'string')
    expect(statusMessage.get()).toEqual({ kind: 'looksLike', key: 'text ', other: 'text' })
    commands.rename('number', 'Flag')
    expect(statusMessage.get()).toEqual({ kind: 'looksLike', key: 'Flag', other: 'flag' })
    expect(changes().map(([key]) => key)).toEqual(['number', 'fresh', 'text ', 'Flag'])
  })

  it('are not made by duplicating', () => {
    const { commands } = setUp()
    commands.add('TEXT.copy', 'string')
    expect(commands.duplicate('text')).toBe('text.copy2')
  })
})
