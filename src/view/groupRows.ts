import { groupKeys, type KeyGroup } from './keyGroups.ts'

/** Begins the row id of a group: half of a surrogate pair, which no key in the portal can contain. */
const mark = '\ud800'

/** A whole pair begins with the same half. */
const markAlone = /^\ud800(?![\udc00-\udfff])/

export function groupId(prefix: string): string {
  return mark + prefix
}

/** The prefix of a group, from its row id; undefined for the row of an option. */
export function groupPrefix(id: string): string | undefined {
  return markAlone.test(id) ? id.slice(mark.length) : undefined
}

/** Rows of options and groups: each id is a key, or the {@link groupId} of a group. */
export interface GroupedRows {
  readonly ids: readonly string[]
  /** The keys of the options in the same order, those in folded groups too. */
  readonly keys: readonly string[]
  readonly groups: ReadonlyMap<string, KeyGroup>
}

const noGroups: ReadonlyMap<string, KeyGroup> = new Map()

export function ungrouped(keys: readonly string[]): GroupedRows {
  return { ids: keys, keys, groups: noGroups }
}

/**
 * @param folded the prefixes of the folded groups
 * @param open the key of a row that is shown even in a folded group
 */
export function groupRows(keys: readonly string[], folded: ReadonlySet<string>, open?: string): GroupedRows {
  const ids: string[] = []
  const ordered: string[] = []
  const groups = new Map<string, KeyGroup>()
  for (const part of groupKeys(keys)) {
    if (typeof part === 'string') {
      ids.push(part)
      ordered.push(part)
      continue
    }
    groups.set(groupId(part.prefix), part)
    ids.push(groupId(part.prefix))
    // One by one: a spread of 100,000 arguments is more than a call can take.
    const isFolded = folded.has(part.prefix)
    for (const key of part.keys) {
      ordered.push(key)
      if (!isFolded || key === open) ids.push(key)
    }
  }
  return { ids, keys: ordered, groups }
}
