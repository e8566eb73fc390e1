import type { Say } from '../messages/say.ts'
import type { LocaleReader } from '../value/localeReader.ts'

/** What a text in a number's place is read as, where that is not as it stands, or where it may mean another number. */
export function numberHint(say: Say, text: string, reader: LocaleReader): string | undefined {
  const reading = reader.number(text)
  if (reading.kind !== 'number') return undefined
  const { literal, other } = reading
  if (other !== undefined) return say('editor.ambiguous', { value: literal, other })
  return literal === text.trim().replace(/^\+/, '') ? undefined : say('editor.readAs', { value: literal })
}
