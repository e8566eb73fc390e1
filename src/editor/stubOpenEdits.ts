import { defaultColumns } from '../grid/columns.ts'
import { vi } from 'vitest'
import { type Draft, emptyDraft } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { rowOf } from '../draft/row.ts'
import { type GridState, initialGridState } from '../grid/gridState.ts'
import { fakePortal } from '../portal/fakePortal.ts'
import { createStore } from '../state/store.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import type { Display } from './display.ts'
import { createDraftActions } from './draftActions.ts'
import { noGuard } from './guard.ts'
import { createOpenEdits } from './openEdits.ts'
import type { StatusMessage } from './statusMessage.ts'

export const reader = createLocaleReader('en')

const refusesEdit = (key: string): boolean => key === 'partial'

/** The edit in progress on its own draft and options, for tests. */
export function setUp(
  options: Readonly<Record<string, OptionValue>> = { text: 'V1', number: 5, flag: true },
  allow = noGuard.allow,
) {
  const portal = fakePortal(options)
  const draft = createStore<Draft>(emptyDraft)
  const openEdit = createStore<OpenEdit | undefined>(undefined)
  const grid = createStore<GridState>(initialGridState)
  let values: ReadonlyMap<string, OptionValue> = new Map(Object.entries(options))
  const remoteValues = () => values
  const actions = createDraftActions(
    draft,
    remoteValues,
    () => undefined,
    refusesEdit,
    undefined,
    () => ({
      allow,
    }),
  )
  const commands = createCommands({
    draft,
    remoteValues,
    update: actions.update,
    isPartial: refusesEdit,
    refusesEdit,
    dialog: createStore<Dialog | undefined>(undefined),
    display: createStore<Display>({
      isGrouped: false,
      folded: new Set(),
      isReadOnly: false,
      columns: defaultColumns,
    }),
    statusMessage: createStore<StatusMessage | undefined>(undefined),
    portal,
  })
  const focusEditor = vi.fn()
  const edits = createOpenEdits({ openEdit, draft, remoteValues, grid, commands }, reader, focusEditor)
  return {
    ...edits,
    actions,
    draft,
    openEdit,
    grid,
    focusEditor,
    rowOf: (key: string) => rowOf(values, draft.get(), key),
    /** What the options are after a refresh. */
    refresh: (next: Readonly<Record<string, OptionValue>>): void => {
      values = new Map(Object.entries(next))
    },
    values: remoteValues,
  }
}
