import type { Messages } from './catalogue.ts'

/** What the keys begin with of messages that only parts of the app say that are loaded on demand. */
const onDemandPrefixes: ReadonlySet<string> = new Set([
  'conflict',
  'export',
  'help',
  'import',
  'install',
  'notStarted',
  'panel',
  'recovered',
  'review',
  'setValue',
  'unreadable',
])

/** Whether a message is needed only once a part of the app has been loaded on demand. */
export function isOnDemand(key: string): boolean {
  return onDemandPrefixes.has(key.slice(0, key.indexOf('.')))
}

/** The English messages that the app starts with. */
export function startMessagesOf(english: Messages): Messages {
  return Object.fromEntries(Object.entries(english).filter(([key]) => !isOnDemand(key)))
}
