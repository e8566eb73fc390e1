import { useMemo } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { type ChangeElsewhere, changeElsewhere } from '../draft/openEdit.ts'
import { focusOpenEditor } from '../grid/cellElement.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { useLocaleReader } from '../messages/Messages.tsx'
import type { RecoveredDraft } from '../recovery/draftStorage.ts'
import type { Store } from '../state/store.ts'
import { useSelected } from '../state/useStore.ts'
import type { Dialog } from './dialog.ts'
import { createOpenEdits, isUnfinished } from './openEdits.ts'
import type { Session } from './session.ts'
import { useLeavingPage } from './useLeavingPage.ts'

/** The edit in progress, and what has to wait for it. */
export function useOpenEdits(
  session: Session,
  values: RemoteValues,
): {
  readonly openEdits: OpenEdits
  /** What has happened elsewhere to the option of the open edit. */
  readonly change: ChangeElsewhere
  /** The open dialog; one is opened only when the edit in progress can be closed. */
  readonly dialog: Store<Dialog | undefined>
  /** Whether something waits for the open edit to be finished. */
  readonly isBlocking: boolean
  readonly isAdding: boolean
  /** Restores what an earlier page has left. @returns false when the open edit has to be finished first */
  readonly restore: (recovered: RecoveredDraft) => boolean
} {
  const { openEdit } = session
  const reader = useLocaleReader()
  const openEdits = useMemo(
    () => createOpenEdits({ ...session, remoteValues: session.remote.values }, reader, focusOpenEditor),
    [session, reader],
  )
  const dialog = useMemo(
    () => ({
      ...session.dialog,
      set(next: Dialog | undefined): void {
        if (next === undefined || next.kind === 'help' || openEdits.finish()) session.dialog.set(next)
      },
    }),
    [session, openEdits],
  )
  useLeavingPage(() => isUnfinished(openEdit.get(), reader))
  return {
    openEdits,
    dialog,
    change: useSelected(openEdit, (edit) => (edit === undefined ? 'none' : changeElsewhere(edit, values))),
    isBlocking: useSelected(openEdit, (edit) => edit?.isBlocking === true),
    isAdding: useSelected(openEdit, (edit) => edit?.column === 'newKey'),
    restore(recovered) {
      if (!openEdits.finish()) return false
      session.actions.restore(recovered.edits)
      return recovered.openEdit === undefined || openEdits.restore(recovered.openEdit)
    },
  }
}
