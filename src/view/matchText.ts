import { displayParts } from '../value/displayText.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { plainText, sliceText, type VisibleText } from '../value/visibleText.ts'
import { foldText, foldWithOffsets } from './foldText.ts'

/** How far into a value hits are looked for, in code units of its text as shown. */
const searchedLength = 10_000

/** A hit within this many code units of the start can be seen without moving the text. */
const visibleLength = 32

/** What is shown before a hit further on. */
const contextLength = 16

/** The most code units that are shown. */
const shownLength = 300

/**
 * The text of a value for a cell: from its start, or, where the first hit stands further on, from near it.
 *
 * @param words as returned by `searchWords`
 */
export function matchText(value: OptionValue, words: readonly string[]): VisibleText {
  if (words.length === 0) return displayParts(value)
  const parts = displayParts(value, searchedLength)
  const text = plainText(parts)
  const at = text.length <= visibleLength ? -1 : firstHit(text, words)
  if (at < visibleLength) return displayParts(value)
  const start = at - contextLength
  const from = isLowSurrogate(text, start) ? start + 1 : start
  return ['…', ...sliceText(parts, from, start + shownLength)]
}

/** The offset of the first occurrence of any of the words; -1 if there is none. */
function firstHit(text: string, words: readonly string[]): number {
  const folded = foldText(text)
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  return places.length === 0 ? -1 : foldWithOffsets(text).originalStart(Math.min(...places))
}

/** The offsets of every occurrence of the words in a text, in code units; those of one word do not overlap. */
export function matchOffsets(
  text: string,
  words: readonly string[],
): (readonly [from: number, to: number])[] {
  const folded = foldWithOffsets(text)
  return words.flatMap((word) => {
    const places: (readonly [number, number])[] = []
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      places.push([folded.originalStart(at), folded.originalEnd(at + word.length)])
    }
    return places
  })
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
