import { foldText } from './foldText.ts'

/** A phrase in quotes, also one that is not closed yet, or a word between blanks. */
const parts = /(?:^|(?<=\s))["“]([^"“”]*)(?:["”](?=\s|$)|$)|\S+/g

/**
 * What a search looks for, folded, the longest first: all of it has to occur in a key or its value, in any order.
 *
 * Blanks part words. What is written together, `crm.grid`, or in quotes, `"crm grid"`, is sought in this order.
 * A search without any letter, digit or sign seeks nothing, which everything holds.
 */
export function searchWords(query: string): readonly string[] {
  const words = new Set<string>()
  for (const [whole, phrase] of query.matchAll(parts)) {
    const word = foldText(phrase ?? whole).trim()
    if (word !== '') words.add(word)
  }
  return [...words].toSorted((a, b) => b.length - a.length)
}
