import { type ReactNode, useId } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { showModal } from '../ui/showModal.ts'

interface Props {
  readonly count: number
  readonly onClose: (discard: boolean) => void
}

export function DiscardDialog({ count, onClose }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <dialog
      ref={showModal}
      className="dialog"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      onCancel={() => onClose(false)}
    >
      <h2 id={`${id}-title`}>{say('discard.title', { count })}</h2>
      <p id={`${id}-what`}>{say('discard.what')}</p>
      <div className="dialog-buttons">
        <button type="button" className="button button-primary" onClick={() => onClose(true)}>
          {say('discard.yes')}
        </button>
        <button type="button" className="button" onClick={() => onClose(false)}>
          {say('discard.no')}
        </button>
      </div>
    </dialog>
  )
}
