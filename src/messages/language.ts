/**
 * The languages with a catalogue: the portal's code, its own name, and the BCP 47 tag for its numbers, dates and
 * plurals. The portal's codes are not ISO: `la` is Spanish, `in` Hindi, `kz` Kazakh, `ua` Ukrainian.
 */
export const languages = [
  { code: 'en', name: 'English', locale: 'en' },
  { code: 'de', name: 'Deutsch', locale: 'de' },
  { code: 'la', name: 'Español', locale: 'es' },
  { code: 'br', name: 'Português (Brasil)', locale: 'pt-BR' },
  { code: 'fr', name: 'Français', locale: 'fr' },
  { code: 'it', name: 'Italiano', locale: 'it' },
  { code: 'pl', name: 'Polski', locale: 'pl' },
  { code: 'ru', name: 'Русский', locale: 'ru' },
  { code: 'ua', name: 'Українська', locale: 'uk' },
  { code: 'kz', name: 'Қазақша', locale: 'kk' },
  { code: 'tr', name: 'Türkçe', locale: 'tr' },
  { code: 'vn', name: 'Tiếng Việt', locale: 'vi' },
  { code: 'id', name: 'Bahasa Indonesia', locale: 'id' },
  { code: 'ms', name: 'Bahasa Melayu', locale: 'ms' },
  { code: 'in', name: 'हिन्दी', locale: 'hi' },
  { code: 'th', name: 'ไทย', locale: 'th' },
  { code: 'sc', name: '简体中文', locale: 'zh-CN' },
  { code: 'tc', name: '繁體中文', locale: 'zh-TW' },
  { code: 'ja', name: '日本語', locale: 'ja' },
  // The portal writes 0 to 9 in Arabic too.
  { code: 'ar', name: 'العربية', locale: 'ar-u-nu-latn' },
] as const

export type Language = (typeof languages)[number]['code']

/** @returns English for a code without a catalogue, as the portal itself falls back. */
export function languageOf(portalCode: string | null | undefined): Language {
  return languages.find(({ code }) => code === portalCode?.toLowerCase())?.code ?? 'en'
}

/** BCP 47 tag for numbers, dates and plural rules. */
export function localeOf(language: Language): string {
  return languages.find(({ code }) => code === language)?.locale ?? 'en'
}

/** BCP 47 tag of the language itself, for the page and those who read it aloud. */
export function tagOf(language: Language): string {
  return localeOf(language).replace(/-u-.*/, '')
}

export type Direction = 'ltr' | 'rtl'

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr'
}
