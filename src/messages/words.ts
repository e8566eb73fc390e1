import { readPreference, writePreference } from '../preferences/preference.ts'
import type { Store } from '../state/store.ts'
import { type Catalogue, en } from './en.ts'
import { directionOf, type Language, languageOf, tagOf } from './language.ts'
import { type Say, sayIn } from './say.ts'

/** What the whole app says, and in which language. */
export interface Words {
  readonly say: Say
  readonly language: Language
}

/** English stands in the script itself; every other language is loaded when it is needed. */
const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  de: () => import('./de.ts').then(({ de }) => de),
  la: () => import('./la.ts').then(({ la }) => la),
  br: () => import('./br.ts').then(({ br }) => br),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  it: () => import('./it.ts').then(({ it }) => it),
  pl: () => import('./pl.ts').then(({ pl }) => pl),
  ru: () => import('./ru.ts').then(({ ru }) => ru),
  ua: () => import('./ua.ts').then(({ ua }) => ua),
  kz: () => import('./kz.ts').then(({ kz }) => kz),
  tr: () => import('./tr.ts').then(({ tr }) => tr),
  vn: () => import('./vn.ts').then(({ vn }) => vn),
  id: () => import('./id.ts').then(({ id }) => id),
  ms: () => import('./ms.ts').then(({ ms }) => ms),
  in: () => import('./in.ts').then(({ hi }) => hi),
  th: () => import('./th.ts').then(({ th }) => th),
  sc: () => import('./sc.ts').then(({ sc }) => sc),
  tc: () => import('./tc.ts').then(({ tc }) => tc),
  ja: () => import('./ja.ts').then(({ ja }) => ja),
  ar: () => import('./ar.ts').then(({ ar }) => ar),
}

/** @throws {Error} where the catalogue cannot be fetched */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return loaders[language]()
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
    const catalogue = await loadCatalogue(language)
    document.documentElement.lang = tagOf(language)
    document.documentElement.dir = directionOf(language)
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
