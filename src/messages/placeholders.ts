import type { Message } from './message.ts'

/** A text, or the texts of all plural forms. */
export function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

/** The names in curly brackets, each once, in alphabetical order. */
export function placeholdersOf(message: Message): readonly string[] {
  const names = textsOf(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  )
  return [...new Set(names)].toSorted()
}
