import { createContext, useContext } from 'react'
import { type Direction, directionOf, type Language } from './language.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { Say, SaySettings } from './say.ts'
import { english, type Translation } from './translation.ts'

const MessagesContext = createContext<Translation>(english)

export const MessagesProvider = MessagesContext.Provider

export function useSay(): Say {
  return useContext(MessagesContext).say
}

/** @throws {Error} where the messages of the settings view have not been loaded */
export function useSaySettings(): SaySettings {
  const { saySettings } = useContext(MessagesContext)
  if (saySettings === undefined) throw new Error('The messages of the settings view are not loaded')
  return saySettings
}

export function useTranslation(): Translation {
  return useContext(MessagesContext)
}

export function useLanguage(): Language {
  return useContext(MessagesContext).language
}

/** What reads numbers and booleans as people of the language shown write them. */
export function useLocaleReader(): LocaleReader {
  return useContext(MessagesContext).reader
}

export function useDirection(): Direction {
  return directionOf(useLanguage())
}
