import { readPreference, writePreference } from '../preferences/preference.ts'
import type { Store } from '../state/store.ts'
import { createLocaleReader, type LocaleReader } from '../value/localeReader.ts'
import type { Catalogue } from './catalogue.ts'
import { directionOf, type Language, languageOf, localeOf, tagOf } from './language.ts'
import startMessages from './startMessages.json'
import { createSay, type Say, type SaySettings } from './say.ts'

/** The language that is shown, what says the messages in it, and what reads numbers as they are written in it. */
export interface Translation {
  readonly say: Say
  readonly language: Language
  /** The language chosen last: the one shown, or the one whose catalogue is on its way. */
  readonly wanted: Language
  readonly reader: LocaleReader
  /** Says the messages of the settings view, once they have been needed. */
  readonly saySettings: SaySettings | undefined
}

function translationOf(
  catalogue: Partial<Catalogue>,
  language: Language,
  saySettings?: SaySettings,
): Translation {
  const reader = createLocaleReader(localeOf(language))
  return { say: createSay(catalogue, language), language, wanted: language, reader, saySettings }
}

/** Of English, the start-up script has what the app starts with; all else is loaded when it is needed. */
const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => import('./catalogues/en.json').then((module) => module.default),
  de: () => import('./catalogues/de.json').then((module) => module.default),
  la: () => import('./catalogues/la.json').then((module) => module.default),
  br: () => import('./catalogues/br.json').then((module) => module.default),
  fr: () => import('./catalogues/fr.json').then((module) => module.default),
  it: () => import('./catalogues/it.json').then((module) => module.default),
  pl: () => import('./catalogues/pl.json').then((module) => module.default),
  ru: () => import('./catalogues/ru.json').then((module) => module.default),
  ua: () => import('./catalogues/ua.json').then((module) => module.default),
  kz: () => import('./catalogues/kz.json').then((module) => module.default),
  tr: () => import('./catalogues/tr.json').then((module) => module.default),
  vn: () => import('./catalogues/vn.json').then((module) => module.default),
  id: () => import('./catalogues/id.json').then((module) => module.default),
  ms: () => import('./catalogues/ms.json').then((module) => module.default),
  in: () => import('./catalogues/in.json').then((module) => module.default),
  th: () => import('./catalogues/th.json').then((module) => module.default),
  sc: () => import('./catalogues/sc.json').then((module) => module.default),
  tc: () => import('./catalogues/tc.json').then((module) => module.default),
  ja: () => import('./catalogues/ja.json').then((module) => module.default),
  ar: () => import('./catalogues/ar.json').then((module) => module.default),
}

/** @throws {Error} where the catalogue cannot be fetched */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return loaders[language]()
}

/** Those that have been loaded: what a message says never changes, only whether it is there. */
const englishMessages: Partial<Catalogue> = { ...startMessages }

/** Adds the English messages of a part of the app that is loaded on demand. */
export function addEnglish(messages: Catalogue): void {
  Object.assign(englishMessages, messages)
}

export const english: Translation = translationOf(englishMessages, 'en')

/** The language the person has chosen before, else the portal's. */
export function preferredLanguage(portalCode: string | null): Language {
  return languageOf(readPreference('language') ?? portalCode)
}

/**
 * Changes the language once its catalogue is here; where it cannot be loaded, nothing changes. Of several changes at
 * once the last one counts.
 */
export async function changeLanguage(translation: Store<Translation>, language: Language): Promise<void> {
  if (translation.get().wanted !== language) translation.set({ ...translation.get(), wanted: language })
  if (translation.get().language === language) return
  try {
    const catalogue = await loadCatalogue(language)
    const saySettings =
      translation.get().saySettings === undefined ? undefined : await loadSaySettings(language)
    if (translation.get().wanted !== language) return
    document.documentElement.lang = tagOf(language)
    document.documentElement.dir = directionOf(language)
    translation.set(translationOf(catalogue, language, saySettings))
  } catch {
    // The language that is shown stays.
    const current = translation.get()
    if (current.wanted === language) translation.set({ ...current, wanted: current.language })
  }
}

async function loadSaySettings(language: Language): Promise<SaySettings> {
  const module = await import('./settingsMessages.ts')
  return module.loadSaySettings(language)
}

/**
 * Loads the messages of the settings view; from then on, each change of the language loads them too.
 *
 * @throws {Error} where they cannot be fetched
 */
export async function loadSettingsMessages(translation: Store<Translation>): Promise<void> {
  while (translation.get().saySettings === undefined) {
    const { language } = translation.get()
    const saySettings = await loadSaySettings(language)
    const current = translation.get()
    // The language may have been changed meanwhile.
    if (current.language === language) translation.set({ ...current, saySettings })
  }
}

/** Changes the language and remembers it as this person's choice. */
export async function chooseLanguage(translation: Store<Translation>, language: Language): Promise<void> {
  writePreference('language', language)
  await changeLanguage(translation, language)
}
