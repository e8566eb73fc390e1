import { useMutation } from '@tanstack/react-query'
import type { Draft } from '../draft/draft.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import type { PortalError } from '../portal/portalError.ts'
import { currentReport, noReport } from './saveReport.ts'
import type { Session } from './session.ts'
import type { EditorView } from './useEditorView.ts'
import { useSettingsWording } from './useSettingsWording.ts'

interface Save {
  /** Saves, unless something has to be typed or decided first. */
  readonly saveNow: () => void
  readonly isSaving: boolean
  /** What the last save has to say by now. */
  readonly status: string
  readonly alert: string
  readonly error: PortalError | undefined
  /** Ends what is said of the last save. */
  readonly reset: () => void
}

/**
 * Saving, with what is to be said before and after.
 *
 * @param conflicts the keys currently in conflict
 * @param finishEdit brings what is being typed into the draft; false where it has to be finished first
 */
export function useSave(
  session: Session,
  { settings }: EditorView,
  draft: Draft,
  conflicts: readonly string[],
  finishEdit: () => boolean,
): Save {
  const say = useSay()
  const language = useLanguage()
  const wording = useSettingsWording(settings)
  const save = useMutation({
    mutationFn: async () => ({ outcome: await session.saving.save(), left: session.draft.get().edits }),
    scope: { id: 'save' },
    onSuccess: ({ outcome }) => {
      if (outcome !== undefined && outcome.conflicts.length > 0) session.dialog.set({ kind: 'conflicts' })
    },
  })

  function start(): void {
    session.statusMessage.set(undefined)
    if (session.draft.get().edits.size > 0) save.mutate()
  }

  function saveNow(): void {
    if (session.display.get().isReadOnly || session.saving.isSaving() || !finishEdit()) return
    settings?.actions.rejectInputs()
    const edits = session.rules.get().savable(session.draft.get().edits, session.remote.values())
    const questions = settings?.wording.confirmations(edits, language) ?? []
    if (questions.length === 0) start()
    else session.dialog.set({ kind: 'confirm', questions, onConfirm: start })
  }

  const report = save.isSuccess
    ? currentReport(say, save.data.outcome, save.data.left, draft.edits, conflicts)
    : noReport
  const applied = save.data?.outcome === undefined ? '' : wording.appliesAfter(save.data.outcome.saved)
  return {
    saveNow,
    isSaving: save.isPending,
    status: report.status === '' ? '' : [report.status, applied].filter(Boolean).join(' '),
    alert: [report.alert, wording.invalid].filter(Boolean).join(' '),
    error: report.error,
    reset: save.reset,
  }
}
