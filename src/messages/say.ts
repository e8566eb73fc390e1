import type { Catalogue } from './catalogue.ts'
import { directionOf, type Language, localeOf } from './language.ts'
import { messageFormat } from './message.ts'
import type { MessageKey, MessageParams } from './messageTypes.ts'

/** What fills the placeholders of a message. */
type Params<Key extends MessageKey> = {
  readonly [name in MessageParams[Key]]: name extends 'count' ? number : string | number
}

/** Says a message in the language shown; it asks for the parameters that the message has. */
export type Say = <Key extends MessageKey>(
  key: Key,
  ...params: MessageParams[Key] extends never ? [] : [params: Params<Key>]
) => string

export function createSay(catalogue: Catalogue, language: Language): Say {
  const format = messageFormat(localeOf(language), directionOf(language))
  return (key, ...params) => format(catalogue[key], params[0])
}
