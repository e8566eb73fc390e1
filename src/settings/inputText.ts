import type { Misfit } from '../schema/misfit.ts'
import type { Setting } from '../schema/schema.ts'
import { type EditText, editTextOf, plainForm } from '../value/editText.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson, printNumber } from '../value/printJson.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'
import type { SettingInput } from './controlProps.ts'

/** What the text in a setting's field is read as. */
export type TextKind = 'string' | 'number' | 'boolean' | 'json'

export function textKindOf({ type, control }: Setting): TextKind {
  if (control === 'json') return 'json'
  if (type === 'string' || type === 'boolean') return type
  return type === 'number' || type === 'integer' ? 'number' : 'json'
}

/**
 * The text that shows a value in a setting's field; what fits the setting is read back from it by `readInput`.
 *
 * What does not fit stands as it is stored: a string plainly, all else as JSON.
 *
 * @param value undefined and null are “not set”, which has no text
 * @param misfits what is wrong with the value
 */
export function textOfValue(
  setting: Setting,
  value: OptionValue | undefined,
  reader: LocaleReader,
  misfits: readonly Misfit[] = [],
): EditText {
  if (value === undefined || value === null) return { text: '', ...plainForm }
  const kind = textKindOf(setting)
  if (typeof value === 'string') {
    return kind === 'json' ? jsonOrBroken(setting, value, misfits) : editTextOf(value)
  }
  if (kind === 'json') return jsonText(value, 2)
  if (kind === 'number' && (typeof value === 'number' || typeof value === 'bigint')) {
    return { text: numberText(value, reader), ...plainForm }
  }
  return { ...jsonText(value, 0), ...plainForm }
}

/** A number as the locale writes its fraction; its digits are not grouped. */
export function numberText(value: number | bigint, reader: LocaleReader): string {
  const text = printNumber(value)
  return reader.hasDecimalComma() ? text.replace('.', ',') : text
}

/** The text that shows an input in a setting's field. */
export function textOfInput(setting: Setting, input: SettingInput, reader: LocaleReader): EditText {
  if (input.kind === 'text') return { text: input.text, ...(input.form ?? plainForm) }
  return textOfValue(setting, input.kind === 'value' ? input.value : null, reader)
}

/** Broken JSON stands as it is stored, so that it can be mended. */
function jsonOrBroken({ type }: Setting, value: string, misfits: readonly Misfit[]): EditText {
  const isUnread = misfits.some(({ keyword, path }) => keyword === 'x-stored' && path.length === 0)
  if (!isUnread && (type === undefined || type === 'string')) return jsonText(value, 0)
  return { text: escapeUnseen(value.replaceAll('\r\n', '\n')), form: 'json', lineEnding: '\n' }
}

function jsonText(value: OptionValue, indent: number): EditText {
  return { text: escapeUnseen(printJson(value, indent)), form: 'json', lineEnding: '\n' }
}
