/** The kinds of characters that cannot be seen, or that look like an ordinary blank. */
export type UnseenKind =
  /** Blanks at the start or the end, or two or more in a row. */
  | 'space'
  | 'noBreakSpace'
  | 'otherSpace'
  | 'tab'
  | 'lineBreak'
  | 'softHyphen'
  /** Anything else, such as zero-width characters, direction marks and control characters. */
  | 'invisible'

/** One or more characters that are shown as a mark. */
export interface UnseenText {
  readonly kind: UnseenKind
  /** The characters themselves, or what replaces them in a text. */
  readonly text: string
  /** What is shown. */
  readonly mark: string
  /** The code point, such as `U+200B`. */
  readonly code: string
}

/** A text in parts: strings that can be seen as they are, and what is shown as a mark. */
export type VisibleText = readonly (string | UnseenText)[]

const unseenClass = String.raw`\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\ufff9-\ufffb`

const mayHide = new RegExp(String.raw`^ |  | $|[${unseenClass}]`, 'u')

/** Invisible characters that emoji and letters are written with. */
const seen = [
  // Combined emoji, skin colours, flags.
  String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*`,
  String.raw`[0-9#*]\ufe0f\u20e3`,
  String.raw`\p{Unified_Ideograph}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  // Joiners between letters, except in Latin, Cyrillic and Greek.
  String.raw`(?<=(?!\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek})[\p{L}\p{M}])[\u200c\u200d](?=(?!\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek})[\p{L}\p{M}])`,
].join('|')

const pieces = new RegExp(String.raw`(?:${seen})|(?<unseen> {2,}|^ | $|\r\n?|[${unseenClass}])`, 'gu')

/** The marks of well-known characters; others are shown by their code. */
const marks: Readonly<Record<string, string>> = {
  ' ': '·',
  '\t': '⇥',
  '\n': '↵',
  '\r': '↵',
  '\u2028': '↵',
  '\u2029': '↵',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
}

/** Whether a text has characters that cannot be seen, or that look like an ordinary blank. */
export function hidesCharacters(text: string): boolean {
  return mayHide.test(text)
}

/**
 * Finds characters that cannot be seen, or that look like an ordinary blank: leading, trailing and repeated blanks,
 * other blanks, zero-width characters, direction marks, control characters. Those that emoji and scripts need are left
 * as they are.
 */
export function visibleText(text: string): VisibleText {
  if (!hidesCharacters(text)) return [text]
  const parts: (string | UnseenText)[] = []
  let from = 0
  for (const match of text.matchAll(pieces)) {
    const unseen = match.groups?.['unseen']
    if (unseen === undefined) continue
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push(unseenText(unseen))
    from = match.index + unseen.length
  }
  if (from < text.length || parts.length === 0) parts.push(text.slice(from))
  return parts
}

function unseenText(text: string): UnseenText {
  const first = text.charAt(0)
  const point = text.codePointAt(0) ?? 0
  const hex = point.toString(16).toUpperCase().padStart(4, '0')
  const kind = kindOf(text)
  const mark = marks[first] ?? hex
  return { kind, text, mark: kind === 'space' ? mark.repeat(text.length) : mark, code: `U+${hex}` }
}

function kindOf(text: string): UnseenKind {
  switch (text.charAt(0)) {
    case ' ':
      return 'space'
    case '\t':
      return 'tab'
    case '\u00a0':
      return 'noBreakSpace'
    case '\u00ad':
      return 'softHyphen'
    default:
      if (/[\n\r\u2028\u2029]/.test(text)) return 'lineBreak'
      return /[\p{Zs}\u2800]/u.test(text) ? 'otherSpace' : 'invisible'
  }
}

/** The text without its marks. */
export function plainText(parts: VisibleText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The text with its marks, for use in a sentence. */
export function markedText(text: string): string {
  return visibleText(text)
    .map((part) => {
      if (typeof part === 'string') return part
      // Otherwise the letters of a mark would look like letters of the text.
      return /^\w/.test(part.mark) ? `[${part.mark}]` : part.mark
    })
    .join('')
}

/** A part of a text, by offsets in {@link plainText}. */
export function sliceText(parts: VisibleText, from: number, to: number): VisibleText {
  const slice: (string | UnseenText)[] = []
  let start = 0
  for (const part of parts) {
    const text = typeof part === 'string' ? part : part.text
    const cut = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (cut !== '') slice.push(typeof part === 'string' ? cut : cutUnseen(part, cut))
    start += text.length
  }
  return slice
}

function cutUnseen(part: UnseenText, text: string): UnseenText {
  return part.kind === 'space' ? { ...part, text, mark: part.mark.slice(0, text.length) } : { ...part, text }
}
