import { readPreference, writePreference } from '../preferences/preference.ts'
import type { Store } from '../state/store.ts'
import { type Catalogue, en } from './en.ts'
import { type Language, languageOf } from './language.ts'
import { type MessagesValue, sayIn } from './Messages.tsx'

/** What the whole app says, and in which language. */
export type Words = MessagesValue

/** English stands in the script itself; every other language is loaded when it is needed. */
const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  ru: () => import('./ru.ts').then(({ ru }) => ru),
}

export const englishWords: Words = { say: sayIn(en, 'en'), language: 'en' }

/** The language the person has chosen before, else the portal's. */
export function wantedLanguage(portalCode: string | null): Language {
  return languageOf(readPreference('language') ?? portalCode)
}

/** Speaks this language from the moment its catalogue is here; where it cannot be loaded, nothing changes. */
export async function speak(words: Store<Words>, language: Language): Promise<void> {
  if (words.get().language === language) return
  try {
    const catalogue = await loaders[language]()
    document.documentElement.lang = language
    words.set({ say: sayIn(catalogue, language), language })
  } catch {
    // The words that are here are still true.
  }
}

/** Speaks a language and remembers it as this person's choice. */
export async function chooseLanguage(words: Store<Words>, language: Language): Promise<void> {
  writePreference('language', language)
  await speak(words, language)
}
