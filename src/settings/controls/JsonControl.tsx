import type { ReactNode } from 'react'
import { useSay, useSaySettings } from '../../messages/Messages.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { ControlProps } from '../controlProps.ts'
import { namingOf } from './attributes.ts'
import { useFieldText } from './textOf.ts'

/** A longer text is edited in the large editor alone. */
const maxLength = 2000
const maxRows = 12

/** Any value as JSON: in a text area where it is small, and in the large editor. */
export function JsonControl(props: ControlProps): ReactNode {
  const say = useSay()
  const saySettings = useSaySettings()
  const { edit, inputOf } = useFieldText(props)
  const { id, isReadOnly, isSet, value, input, onInput, onInputEnd, onOpenEditor } = props
  const isLong = edit.text.length > maxLength && input === undefined
  const text = isLong ? `${edit.text.slice(0, maxLength)}…` : edit.text
  return (
    <div className="control-json">
      <TextArea
        {...namingOf(props)}
        id={id}
        dir="ltr"
        spellCheck={false}
        rows={Math.min(maxRows, text.split('\n').length)}
        value={text}
        readOnly={isReadOnly || isLong}
        placeholder={value === undefined ? saySettings('settings.control.notSet') : undefined}
        onChange={(event) => onInput(inputOf(event.target.value))}
        onBlur={onInputEnd}
      />
      {isSet && (
        <Button variant="plain" size="small" onPress={onOpenEditor}>
          {say('menu.open')}
        </Button>
      )}
    </div>
  )
}
