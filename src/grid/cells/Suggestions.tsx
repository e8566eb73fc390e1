import type { KeyboardEvent, ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { Button } from '../../ui/Button.tsx'
import { displayText } from '../../value/displayText.ts'
import { kindOf, type OptionValue } from '../../value/optionValue.ts'
import { kindName } from '../../wording/kindName.ts'

interface Props {
  readonly values: readonly OptionValue[]
  readonly onChoose: (value: OptionValue) => void
  /** Called when Tab is pressed on the last one; undefined leaves Tab to the browser. */
  readonly onTab?: () => void
}

/** In code units: a longer value is cut off. */
const maxTextLength = 40

/**
 * Values of other types that a text looks like, each as a button that chooses it. They are announced and can be
 * reached by Tab, but never take the focus by themselves, not even when they are clicked.
 */
export function Suggestions({ values, onChoose, onTab }: Props): ReactNode {
  const say = useSay()

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isLast = event.currentTarget.lastElementChild === event.target
    if (event.key !== 'Tab' || event.shiftKey || !isLast || onTab === undefined) return
    event.preventDefault()
    onTab()
  }

  return (
    // Handles the keys of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="suggestions" aria-live="polite" onKeyDown={onKeyDown}>
      {values.map((value) => (
        <Button
          key={displayText(value, maxTextLength)}
          variant="soft"
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onPress={() => onChoose(value)}
        >
          {say('editor.suggest', {
            kind: kindName(say, kindOf(value)),
            value: displayText(value, maxTextLength),
          })}
        </Button>
      ))}
    </div>
  )
}
