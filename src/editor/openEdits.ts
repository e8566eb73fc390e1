import type { Draft, RemoteValues } from '../draft/draft.ts'
import { keyProblem } from '../draft/keyProblem.ts'
import {
  asKind,
  isTouched,
  type OpenEdit,
  openedEdit,
  openedNewKey,
  readOpenKey,
  readOpenValue,
  withKind,
} from '../draft/openEdit.ts'
import { type Row, rowOf } from '../draft/row.ts'
import type { GridCommands } from '../grid/commands.ts'
import { activate, type GridState } from '../grid/gridState.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import type { Store } from '../state/store.ts'
import { convertValue } from '../value/convert.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { kinds } from '../value/optionValue.ts'

/** What an edit in progress is read from and committed to. */
export interface OpenEditContext {
  readonly openEdit: Store<OpenEdit | undefined>
  readonly draft: Store<Draft>
  readonly remoteValues: () => RemoteValues
  readonly grid: Store<GridState>
  readonly commands: GridCommands
}

/** The row of an option as shown; one that has vanished elsewhere while it was open stays until it is closed. */
export function shownRow(values: RemoteValues, draft: Draft, open: OpenEdit | undefined, key: string): Row {
  const isVanished = open?.key === key && !values.has(key) && !draft.edits.has(key)
  return isVanished ? { key, value: open.value, state: 'clean' } : rowOf(values, draft, key)
}

/** Whether what is being typed cannot be accepted as it stands. */
export function isUnfinished(edit: OpenEdit | undefined, reader: LocaleReader): boolean {
  if (edit === undefined || !isTouched(edit)) return false
  if (edit.place === 'panel' || edit.column === 'newKey') return true
  if (edit.column === 'key') return readOpenKey(edit) === undefined
  return edit.column === 'value' && !readOpenValue(edit, reader).ok
}

/**
 * @param reader reads numbers and booleans as written in the user’s locale
 * @param focusEditor moves the focus to the edit that has to be finished before another one is opened
 */
export function createOpenEdits(
  { openEdit, draft, remoteValues, grid, commands }: OpenEditContext,
  reader: LocaleReader,
  focusEditor: () => void,
): OpenEdits {
  function change(next: (edit: OpenEdit) => OpenEdit): void {
    const edit = openEdit.get()
    if (edit !== undefined) openEdit.set(next(edit))
  }

  function reject(): undefined {
    change((edit) => ({ ...edit, isRejected: true }))
    return undefined
  }

  function cancel(): void {
    openEdit.set(undefined)
  }

  const commits: Readonly<Record<OpenEdit['column'], (edit: OpenEdit) => string | undefined>> = {
    value(edit) {
      const result = readOpenValue(edit, reader)
      return result.ok && commands.edit(edit.key, result.value, edit.base) ? edit.key : reject()
    },
    type(edit) {
      const kind = kinds.find((name) => name === edit.text) ?? edit.kind
      const converted = convertValue(edit.value, kind, reader)
      if (!converted.ok) {
        openEdit.set(asKind(edit, kind))
        grid.set(activate(grid.get(), { key: edit.key, column: 'value' }))
        return undefined
      }
      return commands.edit(edit.key, converted.value, edit.base) ? edit.key : reject()
    },
    key(edit) {
      const key = readOpenKey(edit)
      if (key === edit.key) return key
      if (key === undefined || keyProblem(key, commands.isTaken) !== undefined) return reject()
      return commands.rename(edit.key, key, edit) ? key : reject()
    },
    newKey(edit) {
      if (keyProblem(edit.text, commands.isTaken) !== undefined) return reject()
      return commands.add(edit.text, edit.kind) ? edit.text : reject()
    },
  }

  function commit(): string | undefined {
    const edit = openEdit.get()
    if (edit !== undefined && commands.refusesEdit(edit.key)) return reject()
    const key = edit === undefined ? undefined : commits[edit.column](edit)
    if (key !== undefined) cancel()
    return key
  }

  function close(): boolean {
    const edit = openEdit.get()
    if (edit === undefined) return true
    if (isTouched(edit)) return edit.place === 'cell' && commit() !== undefined
    cancel()
    return true
  }

  function finish(): boolean {
    if (close()) return true
    change((edit) => ({ ...edit, isBlocking: true }))
    focusEditor()
    return false
  }

  const has = (key: string): boolean => remoteValues().has(key) || draft.get().edits.has(key)

  return {
    open(cell, how) {
      if (!finish()) return false
      if (!has(cell.key) || commands.refusesEdit(cell.key)) return false
      const truth = how?.typed === undefined ? undefined : reader.booleanStart(how.typed)
      openEdit.set(openedEdit(remoteValues(), draft.get(), cell, { ...how, truth }))
      if (how?.place !== 'panel') grid.set(activate(grid.get(), cell))
      return true
    },
    openNewKey() {
      if (!finish()) return false
      openEdit.set(openedNewKey())
      // The field for the key takes the focus, so the active cell must not.
      grid.set({ ...grid.get(), holdsFocus: false })
      return true
    },
    openPanel(key) {
      const edit = openEdit.get()
      if (edit?.key === key && edit.column === 'value') {
        openEdit.set({ ...edit, place: 'panel' })
        return true
      }
      if (!finish()) return false
      if (has(key)) {
        const how = { place: 'panel' } as const
        openEdit.set(openedEdit(remoteValues(), draft.get(), { key, column: 'value' }, how))
      }
      return true
    },
    restore(edit) {
      if (!finish()) return false
      openEdit.set(edit)
      if (edit.place === 'cell' && edit.column !== 'newKey')
        grid.set(activate(grid.get(), { key: edit.key, column: edit.column }))
      return true
    },
    setText: (text) => change((edit) => ({ ...edit, text })),
    setWritten: ({ form, originalText, text, isTyped }) =>
      change((edit) => ({ ...edit, form, originalText, text, isTyped })),
    setKind: (kind) => change((edit) => withKind(edit, kind)),
    commit,
    commitValue(value) {
      const edit = openEdit.get()
      const isCommitted = edit !== undefined && commands.edit(edit.key, value, edit.base)
      if (isCommitted) cancel()
      return isCommitted
    },
    close,
    finish,
    cancel,
  }
}
