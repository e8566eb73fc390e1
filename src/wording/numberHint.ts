import type { Say } from '../messages/say.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { roundedNumber, type RoundedNumber, roundedNumbers } from '../value/roundedNumbers.ts'

/**
 * Says which number a text is read as, if the text is written differently or could mean another number, too; and which
 * is stored, if that is another one.
 */
export function numberHint(say: Say, text: string, reader: LocaleReader): string | undefined {
  const reading = reader.number(text)
  if (reading.kind !== 'number') return undefined
  const { literal, other } = reading
  if (other !== undefined) return say('editor.ambiguous', { value: literal, other })
  const rounded = roundedNumber(literal)
  if (rounded !== undefined) return roundedHint(say, [rounded])
  return literal === text.trim().replace(/^\+/, '') ? undefined : say('editor.readAs', { value: literal })
}

/** Says which numbers in a JSON text are stored as other ones. */
export function jsonNumberHint(say: Say, text: string): string | undefined {
  return roundedHint(say, roundedNumbers(text))
}

function roundedHint(say: Say, rounded: readonly RoundedNumber[]): string | undefined {
  return (
    rounded.map(({ written, stored }) => say('editor.rounded', { written, stored })).join(' ') || undefined
  )
}
