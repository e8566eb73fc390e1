import type { Say } from '../messages/say.ts'
import { markedText } from '../value/visibleText.ts'

/** The warning that a key looks like another one, with marks for invisible characters. */
export function lookAlikeSentence(say: Say, key: string, other: string): string {
  return say('newKey.looksLike', { key: markedText(key), other: markedText(other) })
}
