import type { ClipboardEvent, ReactNode } from 'react'
import { useSay, useSaySettings } from '../../messages/Messages.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { ControlProps, SettingInput } from '../controlProps.ts'
import { joinIds, namingOf } from './attributes.ts'
import { useFieldText } from './textOf.ts'
import { Unit } from './Unit.tsx'

interface Props extends ControlProps {
  readonly hasLines: boolean
  /** A text with line breaks was put into a field that has one line; it is told where the cursor stands after it. */
  readonly onLines: (input: SettingInput, cursor: number) => void
}

/** A text field of one line or of several, with what the schema suggests. */
export function TextControl({ hasLines, onLines, ...props }: Props): ReactNode {
  const say = useSay()
  const saySettings = useSaySettings()
  const { edit, inputOf } = useFieldText(props)
  const { id, setting, texts, describedBy, isReadOnly, value, onInput, onInputEnd } = props
  const isEscaped = edit.form === 'escaped' && setting.type === 'string'
  const suggestions = setting.examples?.filter((example) => typeof example === 'string') ?? []
  const hasList = suggestions.length > 0 && !hasLines && !isReadOnly
  const attributes = {
    ...namingOf(props),
    id,
    'aria-describedby': joinIds(
      describedBy,
      texts.unit !== undefined && `${id}-unit`,
      isEscaped && `${id}-escaped`,
    ),
    value: edit.text,
    readOnly: isReadOnly,
    placeholder: value === undefined ? saySettings('settings.control.notSet') : undefined,
    onBlur: onInputEnd,
    dir: 'auto',
  } as const

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
    if (!pasted.includes('\n') || isReadOnly) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const start = selectionStart ?? edit.text.length
    const before = edit.text.slice(0, start) + pasted
    onLines(inputOf(before + edit.text.slice(selectionEnd ?? start)), before.length)
  }

  return (
    <>
      <span className="control-line">
        {hasLines ? (
          <TextArea {...attributes} rows={4} onChange={(event) => onInput(inputOf(event.target.value))} />
        ) : (
          <Field
            {...attributes}
            // A field with suggestions would be a combo box.
            {...(hasList && { role: 'textbox', list: `${id}-examples` })}
            autoComplete="off"
            onChange={(event) => onInput(inputOf(event.target.value))}
            onPaste={onPaste}
            onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
          />
        )}
        <Unit id={id} texts={texts} />
      </span>
      {hasList && (
        <datalist id={`${id}-examples`}>
          {suggestions.map((example) => (
            <option key={example} value={example}>
              {example}
            </option>
          ))}
        </datalist>
      )}
      {isEscaped && (
        <span id={`${id}-escaped`} className="control-hint">
          {say('editor.escaped')}
        </span>
      )}
    </>
  )
}
