import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { Say } from '../messages/say.ts'
import { columnLimitBytes, oldColumnLimitBytes, sizeAfter } from '../save/storeSize.ts'
import { formatBytes } from '../wording/formatBytes.ts'
import { readsAsErrorAfter } from './readsAsErrorAfter.ts'

/** What a save is to be judged by. */
export interface SavePreview {
  /** What is worth a thought before saving, in sentences. */
  readonly remarks: readonly string[]
  /** How full the portal's column will be, in words; undefined while more than half of it is free. */
  readonly size: string | undefined
  /** What the save leaves out, in a sentence; nothing where it saves all. */
  readonly note?: string
}

/**
 * @param storedBytes the bytes that the portal's values take in its column; undefined until they are counted
 * @param locale for numbers, as BCP 47 names it
 */
export function savePreview(
  say: Say,
  draft: Draft,
  values: RemoteValues,
  storedBytes: number | undefined,
  locale: string,
): SavePreview {
  const bytes = storedBytes === undefined ? 0 : sizeAfter(storedBytes, draft.edits, values)
  let removals = 0
  for (const { removed } of draft.edits.values()) removals += Number(removed)
  const outgrowsOld =
    storedBytes !== undefined && storedBytes <= oldColumnLimitBytes && bytes > oldColumnLimitBytes
  return {
    remarks: [
      ...(removals > 0 ? [say('save.removals', { count: removals })] : []),
      ...(readsAsErrorAfter(values, draft) ? [say('save.errorPair')] : []),
      ...(outgrowsOld ? [say('save.sizeOld', { limit: formatBytes(oldColumnLimitBytes, locale) })] : []),
    ],
    size:
      bytes * 2 < columnLimitBytes
        ? undefined
        : say('save.size', {
            size: formatBytes(bytes, locale),
            limit: formatBytes(columnLimitBytes, locale),
          }),
  }
}
