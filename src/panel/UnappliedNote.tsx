import { type ReactNode, useId } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  readonly onApply: () => void
  readonly onDiscard: () => void
  readonly onKeepEditing: () => void
}

function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** Asks whether to apply or discard a changed text before the panel closes; it takes the focus. */
export function UnappliedNote({ onApply, onDiscard, onKeepEditing }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <div className="panel-foot panel-asks" role="group" aria-labelledby={`${id}-what`}>
      <p id={`${id}-what`}>{say('panel.notApplied')}</p>
      <button ref={focusOnce} type="button" className="button button-primary" onClick={onApply}>
        {say('panel.apply')}
      </button>
      <button type="button" className="button" onClick={onDiscard}>
        {say('panel.discard')}
      </button>
      <button type="button" className="button button-link" onClick={onKeepEditing}>
        {say('panel.keepEditing')}
      </button>
    </div>
  )
}
