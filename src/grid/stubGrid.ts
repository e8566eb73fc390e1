import { vi } from 'vitest'
import { createStore, type Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type ColumnId, columns } from './columns.ts'
import type { GridCommands } from './commands.ts'
import { activate, type GridState, initialGridState } from './gridState.ts'
import type { OpenEdits } from './openEdits.ts'
import { groupPrefix } from '../view/groupRows.ts'
import type { ShownRow } from './shownRow.ts'
import { handleKey, type GridKeyEvent, type KeyTarget } from './gridKeys.ts'

/** The commands run so far, each as its name and arguments. */
export type CommandLog = unknown[][]

function loggingCommands(log: CommandLog): GridCommands {
  const record =
    (name: keyof GridCommands) =>
    (...args: unknown[]): true => {
      log.push([name, ...args])
      return true
    }
  return {
    edit: record('edit'),
    clear: record('clear'),
    remove: record('remove'),
    revert: record('revert'),
    add: record('add'),
    rename: record('rename'),
    duplicate: () => '',
    resolve: record('resolve'),
    copyKey: record('copyKey'),
    copyValue: record('copyValue'),
    copyJson: record('copyJson'),
    copyLink: record('copyLink'),
    refusesEdit: () => false,
    isTaken: () => false,
    looksLike: () => undefined,
    isAdded: () => false,
    fold: record('fold'),
  }
}

function loggingOpenEdits(log: CommandLog): OpenEdits {
  const record =
    (name: keyof OpenEdits) =>
    (...args: unknown[]): true => {
      log.push([name, ...args])
      return true
    }
  return {
    open: record('open'),
    openNewKey: record('openNewKey'),
    openPanel: record('openPanel'),
    restore: record('restore'),
    setText: record('setText'),
    setWritten: record('setWritten'),
    setKind: record('setKind'),
    commit: () => undefined,
    commitValue: record('commitValue'),
    close: record('close'),
    finish: record('finish'),
    cancel: record('cancel'),
  }
}

export interface StubbedGrid {
  readonly store: Store<GridState>
  readonly log: CommandLog
  readonly target: KeyTarget
  /** Presses a key, such as `Ctrl+Shift+ArrowDown`, on the active cell. @returns whether it did anything */
  readonly press: (keys: string, code?: string) => boolean
}

interface StubOptions extends Partial<Omit<KeyTarget, 'focus'>> {
  /** The value of the row; undefined for a group. */
  readonly value?: OptionValue | undefined
  /** What its cell shows; by default the value. */
  readonly shown?: OptionValue
  readonly hasHeaderControl?: boolean
}

/** A grid with the rows a, b, c, d and e, of which two fit the view, for tests; the active cell is the value of c. */
export function stubGrid(options: StubOptions = {}): StubbedGrid {
  const { value, shown, hasHeaderControl = true, ...overrides } = options
  const isGroup = 'value' in options && value === undefined
  const log: CommandLog = []
  const ids = overrides.ids ?? ['a', 'b', 'c', 'd', 'e']
  const id = overrides.id ?? 'c'
  const column: ColumnId = overrides.column ?? 'value'
  const store = overrides.grid ?? createStore<GridState>(activate(initialGridState, { key: id, column }))
  const target: KeyTarget = {
    ids,
    index: ids.indexOf(id),
    keys: ids.filter((row) => groupPrefix(row) === undefined),
    groupKeys: undefined,
    page: 2,
    columns,
    commands: loggingCommands(log),
    openEdits: loggingOpenEdits(log),
    isReadOnly: false,
    direction: 'ltr',
    ...overrides,
    id,
    column,
    grid: store,
    focus: {
      header: vi.fn(() => hasHeaderControl),
      menu: vi.fn(),
    },
  }
  const row: ShownRow | undefined = isGroup
    ? undefined
    : { key: id, value: value ?? 'text', shown: shown ?? value ?? 'text', state: 'clean' }
  return { store, log, target, press: (keys, code) => handleKey(keyEvent(keys, code), row, target) }
}

function keyEvent(keys: string, code = ''): GridKeyEvent {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}
