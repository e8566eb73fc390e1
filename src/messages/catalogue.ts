import type { Message, PluralMessage } from './message.ts'
import type { MessageKey, PluralKey } from './messageTypes.ts'
import type { SettingsMessageKey, SettingsPluralKey } from './settingsMessageTypes.ts'

/** All messages in one language. */
export type Catalogue = { readonly [key in MessageKey]: key extends PluralKey ? PluralMessage : string }

/** The messages of the settings view in one language. */
export type SettingsCatalogue = {
  readonly [key in SettingsMessageKey]: key extends SettingsPluralKey ? PluralMessage : string
}

/** Messages by their keys, as a file holds them before they are checked. */
export type Messages = Readonly<Record<string, Message>>
