import type { Language } from '../messages/language.ts'
import type { Texts, TranslatedTexts } from './schema.ts'

/** The texts in a language; each that it lacks is the one of the file's own language. */
export function textsIn(texts: TranslatedTexts, language: Language): Texts {
  const translated = texts.i18n.get(language)
  if (translated === undefined) return texts
  const errors =
    texts.errors === undefined && translated.errors === undefined
      ? {}
      : { errors: new Map([...(texts.errors ?? []), ...(translated.errors ?? [])]) }
  return { ...texts, ...translated, ...errors }
}

/** The title in a language; without one, the key. */
export function titleIn(texts: TranslatedTexts & { readonly key: string }, language: Language): string {
  return textsIn(texts, language).title ?? texts.key
}
