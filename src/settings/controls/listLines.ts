import type { Setting } from '../../schema/schema.ts'
import type { EditText } from '../../value/editText.ts'
import type { LocaleReader } from '../../value/localeReader.ts'
import { isList, type OptionValue } from '../../value/optionValue.ts'
import type { InputLine, SettingInput } from '../controlProps.ts'
import { textOfInput, textOfValue } from '../inputText.ts'

/** The lines of a list: as they are typed, else the items of the value; one line for a value that is no list. */
export function linesOf(
  value: OptionValue | undefined,
  input: SettingInput | undefined,
): readonly InputLine[] {
  if (input?.kind === 'lines') return input.lines
  const shown = input?.kind === 'value' ? input.value : value
  if (shown === undefined || shown === null) return []
  return (isList(shown) ? shown : [shown]).map((item) => ({ value: item }))
}

/** The text that a line shows. */
export function textOfLine(items: Setting, line: InputLine, reader: LocaleReader): EditText {
  return 'value' in line
    ? textOfValue(items, line.value, reader)
    : textOfInput(items, { kind: 'text', ...line }, reader)
}
