import type { Kind } from './optionValue.ts'

/** Where the text of such a value runs, in every language: strings as they begin, all else is code. */
export function textDirection(kind: Kind): 'auto' | 'ltr' {
  return kind === 'string' ? 'auto' : 'ltr'
}
