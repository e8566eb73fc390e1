import type { ReactNode } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { useStore } from '../state/useStore.ts'
import { OnDemand } from './OnDemand.tsx'
import { partOf } from '../ui/loadPart.ts'
import type { Session } from './session.ts'

interface Props {
  readonly session: Session
  readonly openEdits: OpenEdits
  readonly draft: Draft
  readonly values: RemoteValues
  /** Keys of which only a part of the value is known. */
  readonly partial: ReadonlySet<string>
  /** The keys in conflict. */
  readonly conflicts: readonly string[]
  /** The keys of the options shown, in their order. */
  readonly shown: readonly string[]
  /** What is worth a thought before saving. */
  readonly remarks: readonly string[]
  readonly isReadOnly: boolean
  readonly onSave: () => void
}

const loadImport = partOf(
  () => import('../transfer/ImportDialog.tsx'),
  (module) => module.ImportDialog,
)
const loadExport = partOf(
  () => import('./ExportOptions.tsx'),
  (module) => module.ExportOptions,
)
const loadConflicts = partOf(
  () => import('./ConflictDialog.tsx'),
  (module) => module.ConflictDialog,
)
const loadReview = partOf(
  () => import('./ReviewDialog.tsx'),
  (module) => module.ReviewDialog,
)
const loadDiscard = partOf(
  () => import('./DiscardDialog.tsx'),
  (module) => module.DiscardDialog,
)
const loadSetValue = partOf(
  () => import('./SetValueDialog.tsx'),
  (module) => module.SetValueDialog,
)
const loadConfirm = partOf(
  () => import('../settings/ConfirmDialog.tsx'),
  (module) => module.ConfirmDialog,
)
const loadHelp = partOf(
  () => import('./HelpDialog.tsx'),
  (module) => module.HelpDialog,
)

/** The open dialog, if any. Each is loaded when it is opened for the first time. */
export function Dialogs({
  session,
  openEdits,
  draft,
  values,
  partial,
  conflicts,
  shown,
  remarks,
  isReadOnly,
  onSave,
}: Props): ReactNode {
  const dialog = useStore(session.dialog)
  const guard = useStore(session.guard)
  if (dialog === undefined) return null
  const onClose = (): void => session.dialog.set(undefined)

  switch (dialog.kind) {
    case 'conflicts':
      if (conflicts.length === 0) return null
      return (
        <OnDemand
          name="conflicts"
          load={loadConflicts}
          props={{
            draft,
            values,
            rules: session.rules.get(),
            keys: conflicts,
            guard,
            onKeepMine: session.actions.keepMine,
            onTakeTheirs: session.actions.takeTheirs,
            onEdit: (key) => {
              onClose()
              if (session.showSetting(key)) return
              if (session.schema.get().kind === 'ready') session.tab.set('options')
              // They know what the portal has, and edit with that in mind; until then it stays a conflict.
              openEdits.open({ key, column: 'value' }, { base: { value: values.get(key) } })
            },
            onClose,
          }}
        />
      )
    case 'review':
      return (
        <OnDemand
          name="review"
          load={loadReview}
          props={{
            draft,
            values,
            rules: session.rules.get(),
            remarks,
            isReadOnly,
            guard,
            onRevert: (key) => session.commands.revert([key]),
            onSave,
            onClose,
          }}
        />
      )
    case 'discard': {
      const count = session.unsavedCount()
      // They may have been saved meanwhile.
      if (count === 0) return null
      return (
        <OnDemand
          name="discard"
          load={loadDiscard}
          props={{
            count,
            what: dialog.leave === undefined ? 'discard.what' : 'leave.what',
            onClose: (discards) => {
              onClose()
              if (!discards) return
              session.discard()
              session.backup.storeNow()
              dialog.leave?.()
            },
          }}
        />
      )
    }
    case 'help':
      return <OnDemand name="help" load={loadHelp} props={{ onClose }} />
    case 'confirm': {
      const { questions, onConfirm } = dialog
      return <OnDemand name="confirm" load={loadConfirm} props={{ questions, onConfirm, onClose }} />
    }
    case 'setValue':
      return (
        <OnDemand
          name="setValue"
          load={loadSetValue}
          props={{
            keys: dialog.keys,
            values,
            draft,
            onStage: (newValues) => session.actions.stageValues(newValues, dialog.seen),
            onClose,
          }}
        />
      )
    case 'import':
      return (
        <OnDemand
          name="import"
          load={loadImport}
          props={{
            source: dialog.source,
            remoteValues: values,
            partial,
            draft,
            guard,
            onStage: session.actions.stageValues,
            onClose,
          }}
        />
      )
    case 'export':
      return (
        <OnDemand
          name="export"
          load={loadExport}
          props={{
            values,
            draft,
            partial,
            shown,
            grid: session.grid,
            isSelection: dialog.isSelection,
            host: session.portal.host,
            guard,
            onClose,
          }}
        />
      )
  }
}
