import type { Edit, PortalValues } from '../draft/draft.ts'
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
export function storeSize(values: PortalValues): number {
  let size = frameSize(values.size)
  for (const [key, value] of values) size += serializedEntrySize(key, value)
  return size
}

/** How many bytes an edit adds; negative when it frees some. */
export function growth(key: string, edit: Edit, values: PortalValues): number {
  const held = values.get(key)
  const before = held === undefined ? 0 : serializedEntrySize(key, held)
  return serializedEntrySize(key, edit.value) - before
}

/** The bytes after the edits, given those of what the portal holds. */
export function sizeAfter(size: number, edits: ReadonlyMap<string, Edit>, values: PortalValues): number {
  let after = size
  let count = values.size
  for (const [key, edit] of edits) {
    after += growth(key, edit, values)
    if (!values.has(key)) count += 1
  }
  return after + frameSize(count) - frameSize(values.size)
}
