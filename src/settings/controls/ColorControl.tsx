import type { ReactNode } from 'react'
import { useSaySettings } from '../../messages/Messages.tsx'
import { Field } from '../../ui/Field.tsx'
import type { ControlProps } from '../controlProps.ts'
import { namingOf } from './attributes.ts'
import { useFieldText } from './textOf.ts'

/** A colour as text, which shows every one as it is written, and the browser's own choice of one. */
export function ColorControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const { edit, inputOf } = useFieldText(props)
  const { id, name, isReadOnly, value, onInput, onInputEnd } = props
  return (
    <span className="control-line">
      <Field
        {...namingOf(props)}
        id={id}
        className="control-color"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={edit.text}
        readOnly={isReadOnly}
        placeholder={value === undefined ? say('settings.control.notSet') : undefined}
        onChange={(event) => onInput(inputOf(event.target.value))}
        onBlur={onInputEnd}
        onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
      />
      <input
        type="color"
        className="control-swatch"
        aria-label={say('settings.control.pickColor', { name })}
        value={sixDigits(edit.text)}
        disabled={isReadOnly}
        onChange={(event) => onInput(inputOf(event.target.value))}
        onBlur={onInputEnd}
      />
    </span>
  )
}

/** The colour as the browser's control takes it; black for what is none. */
function sixDigits(text: string): string {
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase()
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  return short === null
    ? '#000000'
    : `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`.toLowerCase()
}
