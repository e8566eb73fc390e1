import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Select } from '../../ui/Select.tsx'
import { useGridContext } from '../gridContext.ts'
import type { EditorProps } from './EditTextArea.tsx'
import { useOwnClicks } from './useOwnClicks.ts'
import { whenLeft } from './whenLeft.ts'

interface Props extends EditorProps {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

function focusSelect(select: HTMLSelectElement | null): void {
  select?.focus({ preventScroll: true })
}

/** The editor of a cell with few choices. Arrow keys and first letters choose, Enter and Tab commit, Escape cancels. */
export function ChoiceEditor({ edit, note, label, choices, onCommit, onLeave, onCancel }: Props): ReactNode {
  const { openEdits } = useGridContext()
  const id = useId()
  const onMouseDown = useOwnClicks()

  function onKeyDown(event: KeyboardEvent<HTMLSelectElement>): void {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter') onCommit('down')
    else if (event.key === 'Tab' && !event.shiftKey) onCommit('right')
    else return
    event.preventDefault()
  }

  return (
    <div className="editor" data-editor="">
      <Select
        ref={focusSelect}
        className="editor-choice"
        aria-label={label}
        aria-describedby={`${id}-note`}
        value={edit.text}
        onChange={(event) => openEdits.setText(event.target.value)}
        onMouseDown={onMouseDown}
        onKeyDown={onKeyDown}
        onBlur={(event) => whenLeft(event, onLeave)}
      >
        {choices.map(({ value, text }) => (
          // A choice without a name of its own is a value.
          <option key={value} value={value} translate={text === value ? 'no' : undefined}>
            {text}
          </option>
        ))}
      </Select>
      <div id={`${id}-note`} className={note && 'editor-warning'} aria-live="polite">
        {note}
      </div>
    </div>
  )
}
