import { type ReactNode, useState } from 'react'
import { Field } from '../../ui/Field.tsx'
import type { ControlProps } from '../controlProps.ts'
import { namingOf } from './attributes.ts'
import { hasSeconds, textForBrowser, textFromBrowser } from './formatText.ts'
import { useFieldText } from './textOf.ts'

const types = {
  date: 'date',
  time: 'time',
  'date-time': 'datetime-local',
  email: 'email',
  uri: 'url',
} as const

interface Props extends ControlProps {
  readonly format: keyof typeof types
}

/** The browser's own field for dates, times and addresses. */
export function FormatControl({ format, ...props }: Props): ReactNode {
  const { edit, inputOf } = useFieldText(props)
  const { id, isReadOnly, input, onInput, onInputEnd } = props
  // What was there before a part of it was cleared.
  const [full, setFull] = useState(edit.text)
  if (edit.text !== '' && edit.text !== full) setFull(edit.text)
  // A part that was typed is given up, by undoing or resetting: only a new field forgets it.
  const isIncomplete = input?.kind === 'incomplete'
  const [part, setPart] = useState({ isIncomplete, field: 0 })
  if (part.isIncomplete !== isIncomplete) {
    const isGivenUp = part.isIncomplete && input === undefined
    setPart({ isIncomplete, field: part.field + (isGivenUp ? 1 : 0) })
  }

  function take(element: HTMLInputElement): void {
    // A part of a date is no text to anybody but the browser.
    if (element.validity.badInput) onInput({ kind: 'incomplete' })
    else onInput(inputOf(textFromBrowser(element.value, full)))
  }

  return (
    <Field
      key={part.field}
      {...namingOf(props)}
      id={id}
      className={`control-${format}`}
      type={types[format]}
      dir="ltr"
      autoComplete="off"
      {...(hasSeconds(full) && { step: 1 })}
      value={textForBrowser(edit.text)}
      readOnly={isReadOnly}
      onChange={(event) => take(event.target)}
      onBlur={({ currentTarget }) => {
        // It tells nothing of a part that is typed where nothing was, or of one that is cleared again.
        if (currentTarget.validity.badInput !== isIncomplete) take(currentTarget)
        onInputEnd()
      }}
      onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
    />
  )
}
