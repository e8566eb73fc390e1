import type { Catalogue, en, MessageKey } from './en.ts'
import { directionOf, type Language, localeOf } from './language.ts'
import { messageFormat, type MessageParams } from './message.ts'

type Params<Key extends MessageKey> = MessageParams<(typeof en)[Key]>

/** Says a message in the language shown; it asks for the parameters that the message has. */
export type Say = <Key extends MessageKey>(
  key: Key,
  ...params: keyof Params<Key> extends never ? [] : [params: Params<Key>]
) => string

export function sayIn(catalogue: Catalogue, language: Language): Say {
  const format = messageFormat(localeOf(language), directionOf(language))
  return (key, ...params) => format(catalogue[key], params[0])
}
