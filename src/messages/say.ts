import type { Catalogue, SettingsCatalogue } from './catalogue.ts'
import { directionOf, type Language, localeOf } from './language.ts'
import { type Message, messageFormat } from './message.ts'
import type { MessageParams } from './messageTypes.ts'
import type { SettingsMessageParams } from './settingsMessageTypes.ts'

/** What fills the placeholders of a message. */
type Params<Names extends string> = {
  readonly [name in Names]: name extends 'count' ? number : string | number
}

/** Says the messages of one set; `All` has the names of the parameters of each. */
type SayOf<All extends Readonly<Record<keyof All, string>>> = <Key extends keyof All>(
  key: Key,
  ...params: [All[Key]] extends [never] ? [] : [params: Params<All[Key]>]
) => string

/** Says a message in the language shown; it asks for the parameters that the message has. */
export type Say = SayOf<MessageParams>

/** Says a message of the settings view, as {@link Say} does. */
export type SaySettings = SayOf<SettingsMessageParams>

function createSayOf<All extends Readonly<Record<keyof All, string>>>(
  catalogue: { readonly [key in keyof All]?: Message },
  language: Language,
): SayOf<All> {
  const format = messageFormat(localeOf(language), directionOf(language))
  // A text that is missing is better named than the app stopped.
  return (key, ...params) => format(catalogue[key] ?? String(key), params[0])
}

export function createSay(catalogue: Partial<Catalogue>, language: Language): Say {
  return createSayOf<MessageParams>(catalogue, language)
}

export function createSaySettings(catalogue: SettingsCatalogue, language: Language): SaySettings {
  return createSayOf<SettingsMessageParams>(catalogue, language)
}
