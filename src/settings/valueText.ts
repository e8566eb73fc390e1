import type { Language } from '../messages/language.ts'
import type { SaySettings } from '../messages/say.ts'
import { canonicalText } from '../schema/canonicalText.ts'
import { textsIn } from '../schema/labels.ts'
import type { Setting, Texts } from '../schema/schema.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { wholeText } from '../value/wholeText.ts'

/**
 * A value in people's words: labels instead of choices, on and off, with its unit.
 *
 * @param setting undefined for what the schema does not describe
 */
export function valueText(
  say: SaySettings,
  setting: Setting | undefined,
  language: Language,
  value: OptionValue | undefined,
): string {
  if (value === undefined || value === null) return say('settings.notSet')
  if (isList(value)) return value.map((item) => valueText(say, setting?.items, language, item)).join(', ')
  const texts = setting === undefined ? {} : textsIn(setting, language)
  const label = labelOf(setting, texts, value)
  if (label !== undefined) return label
  if (typeof value === 'boolean') return say(value ? 'settings.yes' : 'settings.no')
  const text = wholeText(value)
  return texts.unit === undefined ? text : `${text} ${texts.unit}`
}

/** The label of a choice; undefined where it is none, or has none. */
function labelOf(setting: Setting | undefined, texts: Texts, value: OptionValue): string | undefined {
  const text = canonicalText(value)
  const index = setting?.enum?.findIndex((choice) => canonicalText(choice) === text) ?? -1
  return index < 0 ? undefined : texts.enumLabels?.[index]
}
