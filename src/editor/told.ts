import type { Say } from '../messages/say.ts'

/** What a command has to tell that no part of the screen shows. */
export type Told =
  | { readonly kind: 'copied.key' | 'link.copied' | 'link.missing'; readonly key: string }
  | { readonly kind: 'copied.not' }

export function toldSentence(say: Say, told: Told): string {
  return told.kind === 'copied.not' ? say('copied.not') : say(told.kind, { key: told.key })
}
