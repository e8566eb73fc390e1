import type { Say } from '../messages/say.ts'
import type { LocaleReader } from '../value/localeReader.ts'

/** Says which number a text is read as, if the text is written differently or could mean another number, too. */
export function numberHint(say: Say, text: string, reader: LocaleReader): string | undefined {
  const reading = reader.number(text)
  if (reading.kind !== 'number') return undefined
  const { literal, other } = reading
  if (other !== undefined) return say('editor.ambiguous', { value: literal, other })
  return literal === text.trim().replace(/^\+/, '') ? undefined : say('editor.readAs', { value: literal })
}
