import type { Edit, RemoteValues } from '../draft/draft.ts'
import { serializedEntrySize } from '../value/serializedSize.ts'

/** The size of the portal's column: a larger write is acknowledged and loses every option. */
export const columnLimitBytes = 16_777_215

/** The size of the column on old self-hosted portals. */
export const oldColumnLimitBytes = 65_535

/** The bytes that PHP's `serialize` puts around all entries: `a:` count `:{` … `}`. */
function frameSize(count: number): number {
  return String(count).length + 5
}

/** The bytes that the options take in the portal's column. */
export function storeSize(values: RemoteValues): number {
  const counter = countStoreSize(values)
  while (counter.countNext());
  return counter.size()
}

/** Computes {@link storeSize} in chunks, so that it can be spread over several idle periods. */
export interface SizeCounter {
  /** Counts the next chunk of options. @returns whether there are more */
  readonly countNext: () => boolean
  /** The bytes counted so far. */
  readonly size: () => number
}

const optionsPerChunk = 1024

export function countStoreSize(values: RemoteValues): SizeCounter {
  const entries = values.entries()
  let size = frameSize(values.size)
  return {
    countNext() {
      for (let counted = 0; counted < optionsPerChunk; counted++) {
        const { done, value: entry } = entries.next()
        if (done === true) return false
        size += serializedEntrySize(...entry)
      }
      return true
    },
    size: () => size,
  }
}

/** The bytes that an edit adds to the store; negative when it frees some. */
export function sizeIncrease(key: string, edit: Edit, values: RemoteValues): number {
  const remote = values.get(key)
  const before = remote === undefined ? 0 : serializedEntrySize(key, remote)
  return serializedEntrySize(key, edit.value) - before
}

/** The bytes that the options take once the edits are saved, given those that they take now. */
export function sizeAfter(size: number, edits: ReadonlyMap<string, Edit>, values: RemoteValues): number {
  let after = size
  let count = values.size
  for (const [key, edit] of edits) {
    after += sizeIncrease(key, edit, values)
    if (!values.has(key)) count += 1
  }
  return after + frameSize(count) - frameSize(values.size)
}
