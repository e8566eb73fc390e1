/** Ends each of several texts that are folded at once; no folded text contains it. */
export const terminator = '\0'

const notAscii = /[^\0-\x7f]/

/** Separators of keys count as blanks. */
const separators = ['.', '_', '-', '/', ':']
const runs = / {2,}/g

/** Control characters, some of which are blanks. */
const asciiControls = String.raw`\x01-\x1f\x7f`
const asciiControl = new RegExp(`[${asciiControls}]`, 'g')

/** More control characters and blanks, dashes, and the signs that the app shows for tabs and line breaks. */
const otherBlanks = String.raw`\x80-\xa0\u1680\u2000-\u200a\u2010-\u2015\u2028\u2029\u202f\u203f\u2040\u2044\u205f\u2212\u2215\u21b5\u2409\u2800\u3000`

/** What a search ignores, in decomposed text. */
const ignorable = new RegExp(
  [
    // Accents, except the breve of й, which is a letter of its own.
    String.raw`\u0306(?<![\u0418\u0438]\u0306)|[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`,
    // Hebrew and Arabic vowel signs.
    String.raw`\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670`,
    // Invisible characters.
    String.raw`\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]|\udb40[\udc00-\udfff]`,
  ].join(''),
  'g',
)

/** Lower-case letters that Unicode does not decompose, or whose upper case is that of another letter. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
}
const special = new RegExp(`[${Object.keys(letters).join('')}${asciiControls}${otherBlanks}]`, 'g')

/** A character with its combining marks. */
const clusters = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu

/**
 * The form of a text that a search compares: in lower case, without accents and invisible characters, with plain
 * letters for full-width forms and ligatures, with one blank for each run of blanks and separators, and with what is
 * shown for control characters.
 */
export function foldText(text: string): string {
  return foldWhole(withoutTerminators(text))
}

/** Folds several texts at once, which is faster than one by one. */
export function foldTexts(texts: readonly string[]): string {
  return foldWhole(texts.map((text) => withoutTerminators(text) + terminator).join(''))
}

/** A folded text and its offsets in the original. */
export interface FoldedText {
  readonly text: string
  /** Where the text that begins at an offset of the folded text begins in the original. */
  readonly originalStart: (at: number) => number
  /** Where the text that ends at an offset of the folded text ends in the original. */
  readonly originalEnd: (at: number) => number
}

/** Folds like {@link foldText}, and keeps the offsets. */
export function foldWithOffsets(text: string): FoldedText {
  const folded = foldText(text)
  if (folded.length === text.length && !notAscii.test(text)) {
    return { text: folded, originalStart: (at) => at, originalEnd: (at) => at }
  }
  const starts = new Uint32Array(folded.length)
  const ends = new Uint32Array(folded.length)
  let size = 0
  let isAfterBlank = false
  for (const { 0: cluster, index } of withoutTerminators(text).matchAll(clusters)) {
    const end = index + cluster.length
    for (const unit of foldCharacters(cluster).split('')) {
      // The one blank stands for the whole run.
      if (unit === ' ' && isAfterBlank) ends[size - 1] = end
      else {
        starts[size] = index
        ends[size] = end
        size++
      }
      isAfterBlank = unit === ' '
    }
  }
  return {
    text: folded,
    originalStart: (at) => starts[at] ?? text.length,
    originalEnd: (at) => ends[at - 1] ?? 0,
  }
}

function withoutTerminators(text: string): string {
  return text.includes(terminator) ? text.replaceAll(terminator, '␀') : text
}

function foldWhole(text: string): string {
  return foldCharacters(text).replace(runs, ' ')
}

/** In decomposed form. What is left out may have kept marks in another order than their own, and they go by their places. */
function withoutIgnorable(text: string): string {
  const decomposed = text.normalize('NFKD')
  const left = decomposed.replace(ignorable, '')
  return left.length === decomposed.length ? left : left.normalize('NFKD').replace(ignorable, '')
}

function foldCharacters(text: string): string {
  const folded = notAscii.test(text)
    ? withoutIgnorable(text).toLowerCase().replace(special, substitute)
    : text.toLowerCase().replace(asciiControl, substitute)
  // One by one: a regular expression takes several times as long.
  return separators.reduce((parted, separator) => parted.replaceAll(separator, ' '), folded)
}

function substitute(character: string): string {
  const letter = letters[character]
  if (letter !== undefined) return letter
  const code = character.charCodeAt(0)
  if (code === 0x7f) return '␡'
  if (code < 0x20) return code >= 0x09 && code <= 0x0d ? ' ' : String.fromCharCode(0x2400 + code)
  return code > 0x7f && code < 0xa0 && code !== 0x85 ? '�' : ' '
}
