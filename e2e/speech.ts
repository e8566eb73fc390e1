import { readFileSync } from 'node:fs'
import type { Catalogue } from '../src/messages/catalogue.ts'
import { directionOf, type Language, localeOf } from '../src/messages/language.ts'
import { messageFormat } from '../src/messages/message.ts'
import type { MessageKey } from '../src/messages/messageTypes.ts'

/** What the app says for a message. */
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string

export function readCatalogue(language: Language): Catalogue {
  return JSON.parse(
    readFileSync(new URL(`../src/messages/catalogues/${language}.json`, import.meta.url), 'utf8'),
  )
}

/** How the app speaks this language, with the words of this catalogue. */
export function speechOf(language: Language, catalogue: Catalogue): Say {
  const format = messageFormat(localeOf(language), directionOf(language))
  return (key, params) => format(catalogue[key], params)
}

/** How the app speaks this language. */
export function speechIn(language: Language): Say {
  return speechOf(language, readCatalogue(language))
}

export const english: Say = speechIn('en')
