import type { ClipboardEvent, ReactNode } from 'react'
import { useSay, useSaySettings } from '../../messages/Messages.tsx'
import { Field } from '../../ui/Field.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { Setting } from '../../schema/schema.ts'
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
  const { id, setting, texts, describedBy, isReadOnly, value, onInput, onChange, onInputEnd } = props
  const isEscaped = edit.form === 'escaped' && setting.type === 'string'
  const suggestions = isReadOnly ? [] : suggestionsOf(setting)
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
            autoComplete="off"
            onChange={(event) => onInput(inputOf(event.target.value))}
            onPaste={onPaste}
            onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
          />
        )}
        <Unit id={id} texts={texts} />
        {/* A field with a list of the browser's would be a combo box to assistive technology. */}
        {suggestions.length > 0 && (
          <MenuButton
            icon="down"
            label={saySettings('settings.control.suggestions')}
            sections={[
              {
                items: suggestions.map((text) => ({
                  kind: 'item',
                  name: text,
                  onPress: () => onChange(text),
                })),
              },
            ]}
          />
        )}
      </span>
      {isEscaped && (
        <span id={`${id}-escaped`} className="control-hint">
          {say('editor.escaped')}
        </span>
      )}
    </>
  )
}

function suggestionsOf({ examples = [] }: Setting): readonly string[] {
  const texts = examples.filter((example) => typeof example === 'string' && example !== '')
  return [...new Set(texts.map(String))]
}
