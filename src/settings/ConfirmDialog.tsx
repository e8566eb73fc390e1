import { type ReactNode, useId } from 'react'
import { useSay, useSaySettings } from '../messages/Messages.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface Props {
  /** In the words of the app's vendor. */
  readonly questions: readonly string[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before a save that changes settings for which the schema wants that. */
export function ConfirmDialog({ questions, onConfirm, onClose }: Props): ReactNode {
  const say = useSay()
  const saySettings = useSaySettings()
  const id = useId()
  return (
    <Dialog
      title={saySettings('settings.confirmTitle')}
      role="alertdialog"
      aria-describedby={id}
      onClose={onClose}
    >
      <div id={id}>
        {questions.map((question) => (
          <p key={question}>{question}</p>
        ))}
      </div>
      <div className="dialog-buttons">
        <Button
          variant="primary"
          onPress={() => {
            onClose()
            onConfirm()
          }}
        >
          {say('save.save')}
        </Button>
        <Button variant="link" onPress={onClose}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
