/** The languages with a catalogue: the portal's code (which is not always ISO), its own name, its locale. */
export const languages = [
  { code: 'en', name: 'English', locale: 'en' },
  { code: 'ru', name: 'Русский', locale: 'ru' },
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
