import type { Message, PluralMessage } from './message.ts'
import type { MessageKey, PluralKey } from './messageTypes.ts'

/** All messages in one language. */
export type Catalogue = { readonly [key in MessageKey]: key extends PluralKey ? PluralMessage : string }

/** Messages by their keys, as a file holds them before they are checked. */
export type Messages = Readonly<Record<string, Message>>
