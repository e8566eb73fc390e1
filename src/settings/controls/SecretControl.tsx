import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSaySettings } from '../../messages/Messages.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { OptionValue } from '../../value/optionValue.ts'
import type { ControlProps } from '../controlProps.ts'
import { joinIds, namingOf } from './attributes.ts'
import { useFieldText } from './textOf.ts'

/**
 * A secret: masked until it is revealed on request. What is stored is never put into the masked field, which holds only
 * what is typed to replace it.
 */
export function SecretControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const { edit, inputOf } = useFieldText(props)
  const { id, describedBy, isReadOnly, isSet, value, input, onInput, onInputEnd } = props
  const root = useRef<HTMLSpanElement>(null)
  const [isRevealed, setIsRevealed] = useState(false)
  // What is there again once all that was typed in its place is taken away.
  const [stored, setStored] = useState<OptionValue>(null)
  const current = isSet && value !== undefined ? value : null
  if (input === undefined && stored !== current) setStored(current)

  const hasValue = value !== undefined
  const typed = input?.kind === 'text' ? input.text : ''
  const isReplaceable = isSet && !isReadOnly && !isRevealed
  const attributes = {
    ...namingOf(props),
    id,
    'aria-describedby': joinIds(describedBy, isReplaceable && `${id}-replace`),
    readOnly: isReadOnly,
    autoComplete: 'off',
    spellCheck: false,
    dir: 'ltr',
    onBlur: onInputEnd,
  } as const

  function onReplace(text: string): void {
    if (text !== '') onInput({ kind: 'text', text })
    else onInput({ kind: 'value', value: stored })
  }

  /** Line breaks are not for a masked field: what is pasted with them is shown. */
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
    if (!pasted.includes('\n') || isReadOnly) return
    event.preventDefault()
    flushSync(() => {
      setIsRevealed(true)
      onInput({ kind: 'text', text: pasted })
    })
    root.current?.querySelector('textarea')?.focus()
  }

  return (
    <>
      <span ref={root} className="control-line">
        {isRevealed ? (
          <TextArea
            {...attributes}
            className="control-secret"
            rows={edit.text.includes('\n') ? 4 : 1}
            value={edit.text}
            onChange={(event) => onInput(inputOf(event.target.value))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || edit.text.includes('\n')) return
              event.preventDefault()
              onInputEnd()
            }}
          />
        ) : (
          <Field
            {...attributes}
            type="password"
            autoComplete="new-password"
            value={typed}
            placeholder={hasValue ? '••••••••' : say('settings.control.notSet')}
            onChange={(event) => onReplace(event.target.value)}
            onPaste={onPaste}
            onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
          />
        )}
        {(hasValue || typed !== '' || isRevealed) && (
          <Button variant="plain" icon="eye" onPress={() => setIsRevealed(!isRevealed)}>
            {say(isRevealed ? 'settings.control.hide' : 'settings.control.reveal')}
          </Button>
        )}
      </span>
      {isReplaceable && (
        <span id={`${id}-replace`} className="control-hint">
          {say('settings.control.secretSet')}
        </span>
      )}
    </>
  )
}
