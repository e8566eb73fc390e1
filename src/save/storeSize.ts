import type { Edit, RemoteValues } from '../draft/draft.ts'
import { serializedEntrySize } from '../value/serializedSize.ts'

/** What the portal's column holds, in bytes: beyond it, the portal says yes and loses everything. */
export const columnLimit = 16_777_215

/** The column of old self-hosted portals, in bytes. */
export const oldColumnLimit = 65_535

/** The frame of PHP's `serialize` around all entries: `a:` count `:{` … `}`. */
function frameSize(count: number): number {
  return String(count).length + 5
}

/** The bytes that all options together take in the portal's column. */
export function storeSize(values: RemoteValues): number {
  const counter = countStoreSize(values)
  while (counter.countNext());
  return counter.size()
}

/** A count of {@link storeSize} that can be spread over many idle moments. */
export interface SizeCounter {
  /** Counts the next options, and tells whether others are left. */
  readonly countNext: () => boolean
  /** The bytes counted so far. */
  readonly size: () => number
}

const optionsPerStep = 1024

export function countStoreSize(values: RemoteValues): SizeCounter {
  const entries = values.entries()
  let size = frameSize(values.size)
  return {
    countNext() {
      for (let counted = 0; counted < optionsPerStep; counted++) {
        const { done, value: entry } = entries.next()
        if (done === true) return false
        size += serializedEntrySize(...entry)
      }
      return true
    },
    size: () => size,
  }
}

/** How many bytes an edit adds; negative when it frees some. */
export function growth(key: string, edit: Edit, values: RemoteValues): number {
  const remote = values.get(key)
  const before = remote === undefined ? 0 : serializedEntrySize(key, remote)
  return serializedEntrySize(key, edit.value) - before
}

/** The bytes after the edits, given those of what the portal holds. */
export function sizeAfter(size: number, edits: ReadonlyMap<string, Edit>, values: RemoteValues): number {
  let after = size
  let count = values.size
  for (const [key, edit] of edits) {
    after += growth(key, edit, values)
    if (!values.has(key)) count += 1
  }
  return after + frameSize(count) - frameSize(values.size)
}
