import { type Catalogue, en, type MessageKey } from '../src/messages/en.ts'
import { directionOf, type Language, localeOf } from '../src/messages/language.ts'
import { messageFormat } from '../src/messages/message.ts'

/** What the app says for a message. */
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string

/** How the app speaks this language, with the words of this catalogue. */
export function speechOf(language: Language, catalogue: Catalogue): Say {
  const format = messageFormat(localeOf(language), directionOf(language))
  return (key, params) => format(catalogue[key], params)
}

export const english: Say = speechOf('en', en)

/** How the app speaks this language. */
export async function speechIn(language: Language): Promise<Say> {
  const module: Readonly<Record<string, Catalogue>> = await import(`../src/messages/${language}.ts`)
  const catalogue = Object.values(module)[0]
  if (catalogue === undefined) throw new Error(`There is no catalogue in ${language}.ts`)
  return speechOf(language, catalogue)
}
