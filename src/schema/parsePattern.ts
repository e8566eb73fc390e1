/** A regular expression in its parts. Assertions of place (`^`, `$`, `\b`) match nothing, and are left out. */
export type PatternNode =
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly body: PatternNode
      readonly min: number
      /** May be infinite. */
      readonly max: number
    }

/** What a pattern may not have: it makes the time of a match unpredictable. */
export type PatternRefusal = 'backreference' | 'look-around'

const token =
  /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|.)|\(\?(?:<?[=!]|:|<[^>]*>|[a-z-]*:)|\{\d+(?:,\d*)?\}|[^]/giuy

/**
 * Takes a pattern apart.
 *
 * @param source a regular expression that is valid with the flag `u`
 */
export function parsePattern(source: string): PatternNode | PatternRefusal {
  const tokens = source.match(new RegExp(token, 'giu')) ?? []
  let at = 0
  let refusal: PatternRefusal | undefined

  function choice(): PatternNode {
    const parts = [sequence()]
    while (tokens[at] === '|') {
      at++
      parts.push(sequence())
    }
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { kind: 'choice', parts }
  }

  function sequence(): PatternNode {
    const parts: PatternNode[] = []
    for (;;) {
      const next = tokens[at]
      if (next === undefined || next === '|' || next === ')') return { kind: 'sequence', parts }
      at++
      const part = term(next)
      if (part !== undefined) parts.push(repeated(part))
    }
  }

  function term(next: string): PatternNode | undefined {
    if (next === '^' || next === '$' || next === '\\b' || next === '\\B') return undefined
    if (/^\\(?:k<|[1-9])/.test(next)) refusal ??= 'backreference'
    if (/^\(\?<?[=!]/.test(next)) refusal ??= 'look-around'
    if (next.startsWith('(')) {
      const body = choice()
      at++
      return body
    }
    return { kind: 'atom', source: next }
  }

  function repeated(body: PatternNode): PatternNode {
    const bounds = boundsOf(tokens[at])
    if (bounds === undefined) return body
    at++
    if (tokens[at] === '?') at++
    return { kind: 'repeat', body, ...bounds }
  }

  const node = choice()
  return refusal ?? node
}

function boundsOf(quantifier: string | undefined): { min: number; max: number } | undefined {
  if (quantifier === '*') return { min: 0, max: Infinity }
  if (quantifier === '+') return { min: 1, max: Infinity }
  if (quantifier === '?') return { min: 0, max: 1 }
  const match = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier ?? '')
  if (match === null) return undefined
  const min = Number(match[1])
  if (match[2] === '') return { min, max: min }
  return { min, max: match[3] === '' ? Infinity : Number(match[3]) }
}
