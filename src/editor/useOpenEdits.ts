import { useMemo } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { type ChangeElsewhere, changeElsewhere } from '../draft/openEdit.ts'
import { focusOpenEditor } from '../grid/cellElement.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { useLocaleReader } from '../messages/Messages.tsx'
import type { RecoveredDraft } from '../recovery/recoveredDraft.ts'
import { noStoredInputs, optionOfInput } from '../recovery/storedDraft.ts'
import type { Store } from '../state/store.ts'
import { useSelected } from '../state/useStore.ts'
import type { Dialog } from './dialog.ts'
import { createOpenEdits, isUnfinished } from './openEdits.ts'
import type { Split } from './draftActions.ts'
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
  /** Restores what an earlier page has left, unless an open edit has to be finished first. */
  readonly restore: (offer: RecoveredDraft, split: Split) => void
  readonly discardRecovered: (offer: RecoveredDraft) => void
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
  useLeavingPage(
    () => !session.backup.storeNow() || isUnfinished(openEdit.get(), reader) || session.hasUnkeptInputs(),
  )

  /** Moves the focus to a setting or the grid, since it is lost with the offer. */
  function focusView({ edits, inputs }: RecoveredDraft): void {
    const keys = [...[...(inputs?.keys() ?? [])].map(optionOfInput), ...edits.keys()]
    if (openEdit.get() !== undefined || keys.some(session.showSetting)) return
    session.grid.set({ ...session.grid.get(), holdsFocus: true })
  }

  return {
    openEdits,
    dialog,
    change: useSelected(openEdit, (edit) => (edit === undefined ? 'none' : changeElsewhere(edit, values))),
    isBlocking: useSelected(openEdit, (edit) => edit?.isBlocking === true),
    isAdding: useSelected(openEdit, (edit) => edit?.column === 'newKey'),
    restore(offer, split) {
      if (!openEdits.finish()) return
      const { restored, standing } = session.actions.restore(offer, split)
      if (restored.openEdit !== undefined) openEdits.restore(restored.openEdit)
      const inputs = session.restoreInputs(offer.inputs ?? noStoredInputs, reader)
      session.backup.settleRecovered(offer, { ...standing, inputs })
      if (standing.edits.size === 0 && standing.openEdit === undefined && inputs.size === 0) focusView(offer)
    },
    discardRecovered(offer) {
      session.backup.discardRecovered(offer)
      focusView(offer)
    },
  }
}
