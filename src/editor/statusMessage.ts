import type { Say } from '../messages/say.ts'
import { lookAlikeSentence } from '../wording/lookAlikeSentence.ts'

/** The result of a command that nothing else on the screen shows. */
export type StatusMessage =
  | {
      readonly kind: 'copied.key' | 'copied.value' | 'link.copied' | 'link.missing' | 'partial.notEdited'
      readonly key: string
    }
  | { readonly kind: 'drop.readOnly' | 'drop.inDialog'; readonly file: string }
  | { readonly kind: 'copied.not' }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'export.partial'; readonly keys: readonly string[] }
  | { readonly kind: 'looksLike'; readonly key: string; readonly other: string }

export function statusMessageText(say: Say, statusMessage: StatusMessage): string {
  switch (statusMessage.kind) {
    case 'copied.not':
      return say('copied.not')
    case 'sentence':
      return statusMessage.text
    case 'export.partial':
      return say('partial.notExported', { keys: statusMessage.keys.join(say('list.separator')) })
    case 'looksLike':
      return lookAlikeSentence(say, statusMessage.key, statusMessage.other)
    case 'drop.readOnly':
    case 'drop.inDialog':
      return say(statusMessage.kind, { file: statusMessage.file })
    default:
      return say(statusMessage.kind, { key: statusMessage.key })
  }
}
