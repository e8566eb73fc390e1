import type { SaySettings } from '../messages/say.ts'
import { maxExponent } from '../schema/decimal.ts'
import type { Mistake } from '../schema/mistake.ts'
import type { PatternProblem } from '../schema/safePattern.ts'
import { syntaxReason } from './syntaxReason.ts'

/** A pattern that is taken, whatever is wrong with another one. */
const safeExample = '^[^ @]+@[^ @]+$'

/** A mistake in a schema, for its vendor: where it is, what is wrong, and what to do. */
export function mistakeSentence(say: SaySettings, mistake: Mistake): string {
  const { position, pointer } = mistake
  const reason = mistakeReason(say, mistake)
  if (position === undefined) return pointer === '' ? reason : say('misfit.at', { place: pointer, reason })
  const { line, column } = position
  return pointer === ''
    ? say('mistake.atLine', { line, column, reason })
    : say('mistake.at', { line, column, pointer, reason })
}

/** The same without the place. */
export function mistakeReason(say: SaySettings, mistake: Mistake): string {
  const { kind, found = '', expected = '' } = mistake
  switch (kind) {
    case 'empty':
    case 'unexpected-end':
    case 'unexpected-character':
    case 'bad-number':
    case 'bad-escape':
    case 'control-character':
    case 'duplicate-key':
    case 'too-deep':
    case 'number-too-large':
    case 'trailing-text':
      return syntaxReason(say, { kind, found })
    case 'too-large':
    case 'too-many-settings':
      return say(`mistake.${kind}`, { expected: Number(expected) })
    case 'exponent-too-large':
      return say('mistake.exponent-too-large', { found, limit: maxExponent })
    case 'unknown-word':
    case 'unknown-key':
    case 'unknown-language': {
      const reason = say(`mistake.${kind}`, { found })
      if (expected !== '') return `${reason} ${say('mistake.nearest', { expected })}`
      const isOwnWord = kind === 'unknown-word' && found.startsWith('x-')
      return isOwnWord ? `${reason} ${say('mistake.ownWord')}` : reason
    }
    case 'wrong-value':
      return found === ''
        ? say('mistake.wrong-value.here', { expected })
        : say('mistake.wrong-value', { found, expected })
    case 'unsafe-pattern':
      return unsafeReason(say, expected)
    case 'not-json':
    case 'unsupported-word':
    case 'misplaced-word':
    case 'missing-word':
    case 'needs-word':
    case 'contradiction':
    case 'wrong-type':
    case 'duplicate-value':
    case 'wrong-count':
    case 'own-key':
    case 'unknown-group':
    case 'same-stored-form':
    case 'mixed-types':
    case 'does-not-fit':
    case 'bad-pattern':
      return say(`mistake.${kind}`, { found, expected })
  }
}

const unsafeProblems: readonly Exclude<PatternProblem, 'invalid'>[] = [
  'backreference',
  'look-around',
  'repetition',
  'too-complex',
]

function unsafeReason(say: SaySettings, expected: string): string {
  const problem = unsafeProblems.find((other) => other === expected) ?? 'repetition'
  const example = say('mistake.safeExample', { example: safeExample })
  return `${say(`mistake.unsafe.${problem}`)} ${example}`
}
