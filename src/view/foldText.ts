/** Stands behind each of several texts that are folded at once; no folded text holds it. */
export const textEnd = '\0'

const notAscii = /[^\0-\x7f]/

/** What parts words: separators of keys count as blanks. */
const separators = ['.', '_', '-', '/', ':']
const runs = / {2,}/g

/** Controls, and the blanks among them. */
const asciiControls = String.raw`\x01-\x1f\x7f`
const asciiControl = new RegExp(`[${asciiControls}]`, 'g')

/** More controls and blanks, dashes, and the signs that the app shows for breaks. */
const otherBlanks = String.raw`\x80-\xa0\u1680\u2000-\u200a\u2010-\u2015\u2028\u2029\u202f\u203f\u2040\u2044\u205f\u2212\u2215\u21b5\u2409\u2800\u3000`

/** What tells no letter from another, in text taken apart. */
const unheard = new RegExp(
  [
    // Accents; but with its breve й is a letter of its own.
    String.raw`\u0306(?<![\u0418\u0438]\u0306)|[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`,
    // Hebrew and Arabic vowel signs.
    String.raw`\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670`,
    // What cannot be seen.
    String.raw`\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]|\udb40[\udc00-\udfff]`,
  ].join(''),
  'g',
)

/** Small letters that Unicode does not take apart, and those that have no capital of their own. */
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

/** A character with the marks that belong to it. */
const clusters = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu

/**
 * The text in the form that searching compares: small letters without accents, full-width forms and ligatures as
 * plain letters, and each run of blanks or separators as one blank. What cannot be seen is left out; a control
 * character is what is shown for it.
 */
export function foldText(text: string): string {
  return foldWhole(withoutEnds(text))
}

/** Folds several texts, which takes less time at once than one by one. */
export function foldTexts(texts: readonly string[]): string {
  return foldWhole(texts.map((text) => withoutEnds(text) + textEnd).join(''))
}

/** A folded text that knows where it comes from. */
export interface FoldedText {
  readonly text: string
  /** The place in the original of what begins at a place in the folded text. */
  readonly startOf: (at: number) => number
  /** Behind what ends before a place in the folded text. */
  readonly endOf: (at: number) => number
}

/** Folds as {@link foldText} does, and keeps the way back. */
export function foldWithPlaces(text: string): FoldedText {
  const folded = foldText(text)
  if (folded.length === text.length && !notAscii.test(text)) {
    return { text: folded, startOf: (at) => at, endOf: (at) => at }
  }
  const starts = new Uint32Array(folded.length)
  const ends = new Uint32Array(folded.length)
  let size = 0
  let isAfterBlank = false
  for (const { 0: cluster, index } of withoutEnds(text).matchAll(clusters)) {
    const end = index + cluster.length
    for (const unit of foldCharacters(cluster).split('')) {
      // A run of blanks is one, from the first to the last of them.
      if (unit === ' ' && isAfterBlank) ends[size - 1] = end
      else {
        starts[size] = index
        ends[size] = end
        size++
      }
      isAfterBlank = unit === ' '
    }
  }
  return { text: folded, startOf: (at) => starts[at] ?? text.length, endOf: (at) => ends[at - 1] ?? 0 }
}

function withoutEnds(text: string): string {
  return text.includes(textEnd) ? text.replaceAll(textEnd, '␀') : text
}

function foldWhole(text: string): string {
  return foldCharacters(text).replace(runs, ' ')
}

function foldCharacters(text: string): string {
  const folded = notAscii.test(text)
    ? text.normalize('NFKD').replace(unheard, '').toLowerCase().replace(special, substitute)
    : text.toLowerCase().replace(asciiControl, substitute)
  // One by one: a search for a class of them takes several times as long.
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
