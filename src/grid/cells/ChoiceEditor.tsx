import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { CommitMove } from './EditTextArea.tsx'

interface Props<Choice extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Choice; readonly text: string }[]
  readonly chosen: Choice
  readonly onCommit: (choice: Choice, move: CommitMove) => void
  readonly onCancel: (holdsFocus: boolean) => void
}

function focusSelect(select: HTMLSelectElement | null): void {
  select?.focus({ preventScroll: true })
}

/** The editor of a cell with few choices. Arrow keys and first letters choose, Enter and Tab commit, Escape cancels. */
export function ChoiceEditor<Choice extends string>(props: Props<Choice>): ReactNode {
  const { label, choices, onCommit, onCancel } = props
  const [chosen, setChosen] = useState(props.chosen)

  function onKeyDown(event: KeyboardEvent<HTMLSelectElement>): void {
    if (event.key === 'Escape') onCancel(true)
    else if (event.key === 'Enter') onCommit(chosen, 'down')
    else if (event.key === 'Tab' && !event.shiftKey) onCommit(chosen, 'right')
    else return
    event.preventDefault()
  }

  return (
    <div className="editor" data-editor="">
      <select
        ref={focusSelect}
        className="editor-choice"
        aria-label={label}
        value={chosen}
        onChange={(event) => {
          const choice = choices.find(({ value }) => value === event.target.value)
          if (choice !== undefined) setChosen(choice.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (chosen === props.chosen) onCancel(false)
          else onCommit(chosen, 'stay')
        }}
      >
        {choices.map(({ value, text }) => (
          // A choice without a name of its own is a value.
          <option key={value} value={value} translate={text === value ? 'no' : undefined}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
