import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useLocaleReader, useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
import { useStore } from '../state/useStore.ts'
import { downloadText } from '../transfer/downloadText.ts'
import { printOptionsJson } from '../transfer/printOptions.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
import { Screen } from '../ui/Screen.tsx'
import { crashDetails } from '../wording/errorSentence.ts'
import type { Session } from './session.ts'
import { unsavedOptions } from './unsavedOptions.ts'

interface Props {
  readonly session: Session
  readonly error: unknown
}

/** Shown when the editor cannot be drawn: what happened, what was kept, and the ways out. */
export function CrashScreen({ session, error }: Props): ReactNode {
  const say = useSay()
  const reader = useLocaleReader()
  const draft = useStore(session.draft)
  const openEdit = useStore(session.openEdit)
  const backupStatus = useStore(session.backup.backupStatus)
  const { isSecret } = useStore(session.guard)
  const unsaved = unsavedOptions(draft, openEdit, reader)
  const isKept = backupStatus === 'kept' && ![...unsaved.keys()].some(isSecret)

  function exportUnsaved(): void {
    downloadText(`user-options-${session.portal.host}.json`, 'application/json', printOptionsJson(unsaved))
  }

  return (
    <Screen title={say('crash.title')}>
      <div role="alert">
        <p>{say('crash.what')}</p>
        {unsaved.size > 0 && <p>{say(isKept ? 'crash.kept' : 'crash.notKept')}</p>}
      </div>
      <Button variant="primary" onPress={reconnect}>
        {say('app.reload')}
      </Button>
      {unsaved.size > 0 && (
        <Button variant="plain" onPress={exportUnsaved}>
          {say('crash.export')}
        </Button>
      )}
      <ErrorDetails text={crashDetails(error)} />
    </Screen>
  )
}
