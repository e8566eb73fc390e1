/** What sort of thing a person would not see, or would take for a plain blank. */
export type UnseenKind =
  /** One or more plain blanks at the start, at the end, or beside another. */
  | 'space'
  | 'noBreakSpace'
  | 'otherSpace'
  | 'tab'
  | 'lineBreak'
  | 'softHyphen'
  /** All else, such as what has no width, what turns the direction, controls. */
  | 'invisible'

/** Characters that are shown by a mark. */
export interface UnseenText {
  readonly kind: UnseenKind
  /** The characters themselves, or what stands for them in a text. */
  readonly text: string
  /** What is drawn. */
  readonly mark: string
  /** Such as `U+200B`; for blanks that of one. */
  readonly code: string
}

/** A text in pieces: what can be seen as it is, and what needs a mark. */
export type VisibleText = readonly (string | UnseenText)[]

const unseenClass = String.raw`\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\ufff9-\ufffb`

const mayHide = new RegExp(String.raw`^ |  | $|[${unseenClass}]`, 'u')

/** What belongs to a picture or a letter before it, and changes how that looks. */
const seen = [
  // Emoji made of several, with a skin colour, or of a flag.
  String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*`,
  String.raw`[0-9#*]\ufe0f\u20e3`,
  String.raw`\p{Unified_Ideograph}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  // Joiners between letters of scripts that join.
  String.raw`(?<=(?!\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek})[\p{L}\p{M}])[\u200c\u200d](?=(?!\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek})[\p{L}\p{M}])`,
].join('|')

const pieces = new RegExp(String.raw`(?:${seen})|(?<unseen> {2,}|^ | $|\r\n?|[${unseenClass}])`, 'gu')

/** What is drawn for the best known; for others it is their code. */
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

/** Whether a text holds anything that a person would not see, or would take for a plain blank. */
export function hidesCharacters(text: string): boolean {
  return mayHide.test(text)
}

/**
 * Finds what a person would not see: blanks at either end and doubled ones, other blanks, what has no width, what
 * turns the direction, controls. What emoji and scripts are written with is left as it is.
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

/** The text in one: what is seen, and what stands for the rest. */
export function plainText(parts: VisibleText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The text with its marks, for a sentence. */
export function markedText(text: string): string {
  return visibleText(text)
    .map((part) => {
      if (typeof part === 'string') return part
      // Letters would be taken for some of the text's own.
      return /^\w/.test(part.mark) ? `[${part.mark}]` : part.mark
    })
    .join('')
}

/** A piece of a text, by places in {@link plainText}. */
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
