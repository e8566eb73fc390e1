import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly tone: 'neutral' | 'success'
  /** Empty when there is nothing to say: the element stays, since only changes in it are announced. */
  readonly text: string
  readonly live: 'polite' | 'off'
  /** Undefined for what cannot be put away. */
  readonly onClose: (() => void) | undefined
  /** Buttons. */
  readonly children?: ReactNode
}

/** A message over the lower edge, such as the outcome of a command. */
export function Toast({ tone, text, live, onClose, children }: Props): ReactNode {
  const say = useSay()
  return (
    <div className="toast-place">
      <div className={text === '' ? 'toast' : `toast toast-shown toast-${tone}`}>
        <span role="status" aria-live={live}>
          {text}
        </span>
        {text !== '' && children}
        {text !== '' && onClose !== undefined && (
          <IconButton
            variant="link"
            size="small"
            icon="cross"
            label={say('dialog.close')}
            onPress={onClose}
          />
        )}
      </div>
    </div>
  )
}
