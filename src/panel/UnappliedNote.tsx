import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button.tsx'
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
      <Button variant="primary" ref={focusOnce} onPress={onApply}>
        {say('panel.apply')}
      </Button>
      <Button variant="plain" onPress={onDiscard}>
        {say('panel.discard')}
      </Button>
      <Button variant="link" onPress={onKeepEditing}>
        {say('panel.keepEditing')}
      </Button>
    </div>
  )
}
