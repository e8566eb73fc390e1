/** How a locale writes numbers, in plain characters: see {@link plainCharacters}. */
export interface NumberForm {
  readonly decimal: string
  readonly group: string
  /** How many digits stand between two grouping signs; only the last group always has three. */
  readonly groupSize: number
  /** Sign, digits with what groups them, fraction and exponent. */
  readonly pattern: RegExp
  /** Two numbers as the locale writes them, to show how it is done. */
  readonly examples: NumberExamples
}

export interface NumberExamples {
  /** One and a half. */
  readonly simple: string
  /** One thousand two hundred thirty-four and a half. */
  readonly grouped: string
}

/** What a text says as a number. */
export type NumberReading =
  /**
   * `literal` is a JSON number. `other` is another one that the same text may mean: `1.234` is JSON, but where
   * points group digits it may be 1234.
   */
  | { readonly kind: 'number'; readonly literal: string; readonly other?: string }
  /** It is made of digits and their signs, but not as the locale writes numbers. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'none' }

const json = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i
/** What most texts hold and no number does: it spares them the rest. */
const neverInNumbers = /[a-df-z_"\\/]/i
const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The zeros of the scripts in which people type numbers; the other nine digits follow each. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xff10,
]

const plainSigns: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\ufe63': '-',
  '\uff0d': '-',
  '\ufe62': '+',
  '\uff0b': '+',
  '\uff0e': '.',
  '\uff0c': ',',
  '\uff45': 'e',
  '\uff25': 'E',
  '\u2019': "'",
  '\u02bc': "'",
  '\uff07': "'",
}

/** The Arabic signs mean the same everywhere. */
const arabicDecimal = '\u066b'
const arabicGroup = '\u066c'

/**
 * Learns from the browser how a locale writes numbers.
 *
 * @param locale BCP 47 tag
 */
export function learnNumberForm(locale: string): NumberForm {
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always' })
  const parts = format.formatToParts(1_234_567_890.5)
  const signOf = (type: 'decimal' | 'group', otherwise: string): string =>
    plainCharacters(parts.find((part) => part.type === type)?.value ?? otherwise)
  const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length)
  const [decimal, group] = [signOf('decimal', '.'), signOf('group', ',')]
  return {
    decimal,
    group,
    groupSize: groups.at(-2) ?? 3,
    pattern: patternOf(decimal, group),
    examples: { simple: format.format(1.5), grouped: format.format(1234.5) },
  }
}

/**
 * Reads a text as a number of JSON or of a locale.
 *
 * What is a JSON number keeps its exact meaning in every locale. Beside the locale's own grouping sign, blanks of all
 * sorts and apostrophes group digits, since they can mean nothing else; groups must be well formed. Digits of other
 * scripts, full-width ones and the typographic minus are taken for the plain ones. Leading zeros make no number.
 */
export function readNumber(text: string, form: NumberForm): NumberReading {
  if (neverInNumbers.test(text)) return { kind: 'none' }
  const plain = plainCharacters(text.trim())
    .trim()
    .replace(/^\+(?=[\d.,])/, '')
  if (json.test(plain)) {
    return form.group === '.' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)
      ? { kind: 'number', literal: plain, other: plain.replace('.', '') }
      : { kind: 'number', literal: plain }
  }
  const [, sign, whole, fraction, exponent = ''] = form.pattern.exec(plain) ?? []
  if (sign !== undefined && whole !== undefined) {
    if (/^0\d/.test(whole)) return { kind: 'none' }
    const digits = ungrouped(whole, form.groupSize)
    const literal = `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}${exponent}`
    return digits === undefined ? { kind: 'malformed' } : { kind: 'number', literal }
  }
  const isNumeric = /^[-+]?[\d.,' \u066b\u066c]+(?:e[-+]?\d+)?$/i.test(plain)
  return isNumeric && /\d/.test(plain) ? { kind: 'malformed' } : { kind: 'none' }
}

function patternOf(decimal: string, group: string): RegExp {
  const groups = [group, ' ', "'", arabicGroup].filter((sign) => sign !== decimal).join('')
  const whole = `\\d(?:[\\d${groups}]*\\d)?`
  return new RegExp(`^(-?)(${whole})(?:[${decimal}${arabicDecimal}](\\d+))?(e[-+]?\\d+)?$`, 'i')
}

/** The digits alone; undefined where their groups are not well formed. */
function ungrouped(whole: string, groupSize: number): string | undefined {
  const sign = /\D/.exec(whole)?.[0]
  if (sign === undefined) return whole
  const groups = whole.split(sign)
  const [first = '', ...others] = groups
  const isGrouped = (size: number): boolean =>
    first.length <= size &&
    others.every(({ length }, index) => length === (index === others.length - 1 ? 3 : size))
  const isWellFormed = /^[1-9]\d*$/.test(first) && groups.every((digits) => /^\d+$/.test(digits))
  return isWellFormed && (isGrouped(3) || isGrouped(groupSize)) ? groups.join('') : undefined
}

/** The text with plain digits, signs and blanks in place of others that mean the same. */
export function plainCharacters(text: string): string {
  return text.replace(bidiMarks, '').replace(/[^\u0020-\u007e]/gu, (character) => {
    if (/\p{Zs}/u.test(character)) return ' '
    const code = character.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code < first + 10)
    return zero === undefined ? (plainSigns[character] ?? character) : String(code - zero)
  })
}
