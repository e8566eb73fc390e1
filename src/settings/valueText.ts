import type { SaySettings } from '../messages/say.ts'
import { canonicalText } from '../schema/canonicalText.ts'
import type { Setting, Texts } from '../schema/schema.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'

/** A value in people's words: labels instead of choices, on and off, with its unit. */
export function valueText(
  say: SaySettings,
  setting: Setting,
  texts: Texts,
  value: OptionValue | undefined,
  itemTexts: Texts = {},
): string {
  if (value === undefined || value === null) return say('settings.notSet')
  if (isList(value)) {
    const { items = setting } = setting
    return value.map((item) => valueText(say, items, itemTexts, item)).join(', ')
  }
  const label = labelOf(setting, texts, value)
  if (label !== undefined) return label
  if (typeof value === 'boolean') return say(value ? 'settings.yes' : 'settings.no')
  const text = typeof value === 'string' ? value : printJson(value)
  return texts.unit === undefined ? text : `${text} ${texts.unit}`
}

/** The label of a choice; undefined where it is none, or has none. */
function labelOf(setting: Setting, texts: Texts, value: OptionValue): string | undefined {
  const text = canonicalText(value)
  const index = setting.enum?.findIndex((choice) => canonicalText(choice) === text) ?? -1
  return index < 0 ? undefined : texts.enumLabels?.[index]
}
