import type { Setting, Texts } from '../../schema/schema.ts'
import type { LocaleReader } from '../../value/localeReader.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { displayText } from '../../value/displayText.ts'
import { numberText } from '../inputText.ts'

/** What people read of each choice. */
export function choiceLabels(
  { enum: choices = [] }: Setting,
  { enumLabels }: Texts,
  reader: LocaleReader,
): readonly string[] {
  return choices.map((choice, index) => enumLabels?.[index] ?? itemText(choice, reader))
}

/** A value without a label: a string plainly, unless it is empty, and all else as JSON. */
export function itemText(value: OptionValue, reader: LocaleReader): string {
  if (typeof value === 'number' || typeof value === 'bigint') return numberText(value, reader)
  return value === '' ? '""' : displayText(value)
}
