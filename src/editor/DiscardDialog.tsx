import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface Props {
  /** The number of unsaved edits. */
  readonly count: number
  /** What discarding them means. */
  readonly what: 'discard.what' | 'leave.what'
  readonly onClose: (discard: boolean) => void
}

export function DiscardDialog({ count, what, onClose }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <Dialog
      title={say('discard.title', { count })}
      role="alertdialog"
      aria-describedby={`${id}-what`}
      onClose={() => onClose(false)}
    >
      <p id={`${id}-what`}>{say(what)}</p>
      <div className="dialog-buttons">
        <Button variant="danger" onPress={() => onClose(true)}>
          {say('discard.yes')}
        </Button>
        <Button variant="link" onPress={() => onClose(false)}>
          {say('discard.no')}
        </Button>
      </div>
    </Dialog>
  )
}
