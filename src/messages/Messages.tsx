import { createContext, useContext } from 'react'
import { type Catalogue, en, type MessageKey } from './en.ts'
import type { Language } from './language.ts'
import { type Direction, directionOf, localeOf } from './language.ts'
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

export interface MessagesValue {
  readonly say: Say
  readonly language: Language
}

const MessagesContext = createContext<MessagesValue>({ say: sayIn(en, 'en'), language: 'en' })

export const MessagesProvider = MessagesContext.Provider

export function useSay(): Say {
  return useContext(MessagesContext).say
}

export function useLanguage(): Language {
  return useContext(MessagesContext).language
}

export function useDirection(): Direction {
  return directionOf(useLanguage())
}
