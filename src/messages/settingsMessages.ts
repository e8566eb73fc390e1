import type { SettingsCatalogue } from './catalogue.ts'
import en from './settingsCatalogues/en.json'
import type { Language } from './language.ts'
import { createSaySettings, type SaySettings } from './say.ts'

/**
 * All are loaded when they are needed: without a settings schema, nobody sees them. English comes with this module,
 * as it is what all begin with.
 */
const loaders: Readonly<Record<Language, () => Promise<SettingsCatalogue>>> = {
  en: () => Promise.resolve(en),
  de: () => import('./settingsCatalogues/de.json').then((module) => module.default),
  la: () => import('./settingsCatalogues/la.json').then((module) => module.default),
  br: () => import('./settingsCatalogues/br.json').then((module) => module.default),
  fr: () => import('./settingsCatalogues/fr.json').then((module) => module.default),
  it: () => import('./settingsCatalogues/it.json').then((module) => module.default),
  pl: () => import('./settingsCatalogues/pl.json').then((module) => module.default),
  ru: () => import('./settingsCatalogues/ru.json').then((module) => module.default),
  ua: () => import('./settingsCatalogues/ua.json').then((module) => module.default),
  kz: () => import('./settingsCatalogues/kz.json').then((module) => module.default),
  tr: () => import('./settingsCatalogues/tr.json').then((module) => module.default),
  vn: () => import('./settingsCatalogues/vn.json').then((module) => module.default),
  id: () => import('./settingsCatalogues/id.json').then((module) => module.default),
  ms: () => import('./settingsCatalogues/ms.json').then((module) => module.default),
  in: () => import('./settingsCatalogues/in.json').then((module) => module.default),
  th: () => import('./settingsCatalogues/th.json').then((module) => module.default),
  sc: () => import('./settingsCatalogues/sc.json').then((module) => module.default),
  tc: () => import('./settingsCatalogues/tc.json').then((module) => module.default),
  ja: () => import('./settingsCatalogues/ja.json').then((module) => module.default),
  ar: () => import('./settingsCatalogues/ar.json').then((module) => module.default),
}

/** @throws {Error} where the catalogue cannot be fetched */
export function loadSettingsCatalogue(language: Language): Promise<SettingsCatalogue> {
  return loaders[language]()
}

/** @throws {Error} where the catalogue cannot be fetched */
export async function loadSaySettings(language: Language): Promise<SaySettings> {
  return createSaySettings(await loadSettingsCatalogue(language), language)
}
