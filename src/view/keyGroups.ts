/** Options whose keys have a common prefix, such as `crm.grid.`. */
export interface KeyGroup {
  /** The common prefix, including its separator. */
  readonly prefix: string
  /** In display order. */
  readonly keys: readonly string[]
}

const separators = new Set(['.', '/', ':'])

/** The prefixes of a key, the shortest first; a separator at the start of the key does not end one. */
function prefixesOf(key: string): string[] {
  const prefixes: string[] = []
  for (let at = 1; at < key.length; at++) {
    if (separators.has(key.charAt(at))) prefixes.push(key.slice(0, at + 1))
  }
  return prefixes
}

/**
 * Puts each key into the group of the longest prefix that it shares with another key; a prefix ends in a dot, a slash or
 * a colon. A group is placed where its first key was; a key that shares no prefix remains a string.
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
