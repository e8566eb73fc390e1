/** Options whose keys begin alike, such as `crm.grid.`. */
export interface KeyGroup {
  /** What all keys of the group begin with, the separator included. */
  readonly prefix: string
  /** In the order in which they are shown. */
  readonly keys: readonly string[]
}

const separators = new Set(['.', '/', ':'])

/** The prefixes of a key, the shortest first; a separator at its very start makes none. */
function prefixesOf(key: string): string[] {
  const prefixes: string[] = []
  for (let at = 1; at < key.length; at++) {
    if (separators.has(key.charAt(at))) prefixes.push(key.slice(0, at + 1))
  }
  return prefixes
}

/**
 * Puts each key into the group of the longest prefix that it shares with another key; a prefix ends in a point, a
 * slash or a colon. A group stands where its first key stood; a key that shares no prefix is a string by itself.
 */
export function groupKeys(keys: readonly string[]): (KeyGroup | string)[] {
  const shared = new Map<string, number>()
  const prefixes = keys.map(prefixesOf)
  for (const list of prefixes) {
    for (const prefix of list) shared.set(prefix, (shared.get(prefix) ?? 0) + 1)
  }

  const groups = new Map<string, string[]>()
  const order: (string[] | string)[] = []
  const names = new Map<string[], string>()
  for (const [at, key] of keys.entries()) {
    const prefix = prefixes[at]?.findLast((candidate) => (shared.get(candidate) ?? 0) > 1)
    if (prefix === undefined) {
      order.push(key)
      continue
    }
    const members = groups.get(prefix) ?? []
    if (members.length === 0) {
      groups.set(prefix, members)
      names.set(members, prefix)
      order.push(members)
    }
    members.push(key)
  }
  return order.map((part) =>
    typeof part === 'string' ? part : { prefix: names.get(part) ?? '', keys: part },
  )
}
