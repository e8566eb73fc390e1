import { createContext, useContext } from 'react'
import { type Direction, directionOf, type Language } from './language.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { Say } from './say.ts'
import { english, type Translation } from './translation.ts'

const MessagesContext = createContext<Translation>(english)

export const MessagesProvider = MessagesContext.Provider

export function useSay(): Say {
  return useContext(MessagesContext).say
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
