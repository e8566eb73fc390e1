/**
 * Characters that a person cannot see or a text field cannot hold: controls other than tab and line feed, halves
 * of surrogate pairs, line and paragraph separators, those that turn the direction of text, and the byte order
 * mark. Joiners and direction marks stay: emoji and scripts need them.
 */
export const unseenCharacters = /[^\P{Cc}\n\t]|[\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Writes them as `\uXXXX`. */
export function escapeUnseen(text: string): string {
  return text.replace(unseenCharacters, unicodeEscapeOf)
}

/** The `\uXXXX` of a character in the basic plane. */
export function unicodeEscapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
