import { foldText } from './foldText.ts'

/** A phrase in quotes, which may still be open, or a word between blanks. */
const parts = /(?:^|(?<=\s))["“]([^"“”]*)(?:["”](?=\s|$)|$)|\S+/g

/**
 * The words of a query, folded, the longest first. A row matches if each of them occurs in its key or its value, in
 * any order.
 *
 * Blanks separate words; a phrase in quotes (`"crm grid"`), or with separators instead of blanks (`crm.grid`), is one
 * word. A query of nothing but blanks and separators has no words, and every row matches.
 */
export function searchWords(query: string): readonly string[] {
  const words = new Set<string>()
  for (const [whole, phrase] of query.matchAll(parts)) {
    const word = foldText(phrase ?? whole).trim()
    if (word !== '') words.add(word)
  }
  return [...words].toSorted((a, b) => b.length - a.length)
}
