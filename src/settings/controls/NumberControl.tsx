import type { ReactNode } from 'react'
import { useLocaleReader, useSay, useSaySettings } from '../../messages/Messages.tsx'
import type { Setting } from '../../schema/schema.ts'
import { Field } from '../../ui/Field.tsx'
import type { ControlProps } from '../controlProps.ts'
import { readText } from '../readText.ts'
import { numberText } from '../inputText.ts'
import { joinIds, namingOf } from './attributes.ts'
import { useFieldText } from './textOf.ts'
import { Unit } from './Unit.tsx'

/** A number as people of the language write it, with its unit behind it. */
export function NumberControl(props: ControlProps): ReactNode {
  const say = useSay()
  const saySettings = useSaySettings()
  const { edit, inputOf } = useFieldText(props)
  const { id, setting, texts, describedBy, isReadOnly, value, onInput, onInputEnd } = props
  const meaning = useAmbiguous(props)
  return (
    <>
      <span className="control-line">
        <Field
          {...namingOf(props)}
          id={id}
          className="control-number"
          dir="ltr"
          inputMode={inputModeOf(setting)}
          autoComplete="off"
          aria-describedby={joinIds(
            describedBy,
            texts.unit !== undefined && `${id}-unit`,
            meaning !== undefined && `${id}-meaning`,
          )}
          value={edit.text}
          readOnly={isReadOnly}
          placeholder={value === undefined ? saySettings('settings.control.notSet') : undefined}
          onChange={(event) => onInput(inputOf(event.target.value))}
          onBlur={onInputEnd}
          onKeyDown={(event) => event.key === 'Enter' && onInputEnd()}
        />
        <Unit id={id} texts={texts} />
      </span>
      {meaning !== undefined && (
        <span id={`${id}-meaning`} className="control-hint">
          {say('editor.readAs', { value: meaning })}
        </span>
      )}
    </>
  )
}

/** What is read, where what is being typed may mean two numbers. */
function useAmbiguous({ setting, input }: ControlProps): string | undefined {
  const reader = useLocaleReader()
  if (input?.kind !== 'text') return undefined
  const reading = reader.number(input.text)
  if (reading.kind !== 'number' || reading.other === undefined) return undefined
  const read = readText(setting, input, reader)
  return read.ok && (typeof read.value === 'number' || typeof read.value === 'bigint')
    ? numberText(read.value, reader)
    : undefined
}

/** The keypads of digits have no minus on every telephone. */
function inputModeOf({ type, minimum, exclusiveMinimum }: Setting): 'numeric' | 'decimal' | undefined {
  const least = (minimum ?? exclusiveMinimum)?.coefficient
  if (least === undefined || least < 0n) return undefined
  return type === 'integer' ? 'numeric' : 'decimal'
}
