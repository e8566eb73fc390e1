import type { Say } from '../messages/say.ts'
import { markedText } from '../value/visibleText.ts'

/** Tells of a new key that a person could take for another; what cannot be seen in either is marked. */
export function lookAlikeSentence(say: Say, key: string, other: string): string {
  return say('newKey.looksLike', { key: markedText(key), other: markedText(other) })
}
