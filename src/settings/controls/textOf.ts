import { useLocaleReader } from '../../messages/Messages.tsx'
import type { EditText } from '../../value/editText.ts'
import type { ControlProps, SettingInput } from '../controlProps.ts'
import { textOfInput, textOfValue } from '../inputText.ts'

/** The text that a field shows, and what is told when another is typed in its place. */
export interface FieldText {
  readonly edit: EditText
  readonly inputOf: (text: string) => SettingInput
}

/** What a field shows: what is being typed, else the value as it is read or stored. */
export function useFieldText({ setting, value, input, misfits }: ControlProps): FieldText {
  const reader = useLocaleReader()
  const edit =
    input === undefined ? textOfValue(setting, value, reader, misfits) : textOfInput(setting, input, reader)
  const { form, lineEnding } = edit
  return { edit, inputOf: (text) => ({ kind: 'text', text, form: { form, lineEnding } }) }
}
