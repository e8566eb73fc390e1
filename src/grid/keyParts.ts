import { hidesCharacters } from '../value/visibleText.ts'

/** In code units: a shorter key is cut at its end, where it is cut at all. */
const shortKeyLength = 20

/** In code units: what is always shown of the end of a long key. */
const endLength = 10

/** Scripts of which each letter is drawn by itself, from left to right. */
const cuttable = new RegExp(
  `^[${['Latin', 'Cyrillic', 'Greek', 'Han', 'Hiragana', 'Katakana', 'Hangul']
    .map((script) => String.raw`\p{Script=${script}}`)
    .join('')}\\p{N}\\p{P}\\p{Sc}\\p{Sk}\\p{Sm} ]+$`,
  'u',
)

export type KeyParts = readonly [start: string, end: string]

/**
 * A long key in two parts, so that it can be cut in its middle: keys that begin alike, as those of one prefix do, tell
 * themselves apart by their ends.
 *
 * @returns undefined for a key that is cut at its end, such as one with characters that are shown as marks
 */
export function keyParts(key: string): KeyParts | undefined {
  if (key.length <= shortKeyLength || !cuttable.test(key) || hidesCharacters(key)) return undefined
  const at = key.length - endLength
  const cut = /[\udc00-\udfff]/.test(key.charAt(at)) ? at - 1 : at
  return [key.slice(0, cut), key.slice(cut)]
}
