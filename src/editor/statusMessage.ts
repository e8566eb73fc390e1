import type { Say } from '../messages/say.ts'

/** The result of a command that nothing else on the screen shows. */
export type StatusMessage =
  | { readonly kind: 'copied.key' | 'link.copied' | 'link.missing'; readonly key: string }
  | { readonly kind: 'copied.not' }

export function statusMessageText(say: Say, statusMessage: StatusMessage): string {
  return statusMessage.kind === 'copied.not'
    ? say('copied.not')
    : say(statusMessage.kind, { key: statusMessage.key })
}
