import type { Edit } from '../draft/draft.ts'
import { readKeptDraft, writeKeptDraft } from './keptDraft.ts'

/** Whether unsaved edits outlive the page: not where the browser blocks its storage or has no room. */
export type Keeping = 'kept' | 'blocked' | 'full'

/** Edits that an earlier page left behind. */
export interface LeftDraft {
  /** When the newest of them were kept, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
  /** Where they are kept, to be forgotten with {@link forgetDrafts}. */
  readonly places: readonly string[]
}

const root = 'user-options:draft:'

/** Begins every place of this portal's drafts, whoever's they are. */
export function portalPrefix(host: string, memberId: string): string {
  return `${root}${host}:${memberId}:`
}

/** Keeps the edits in this place; no edits empty it. */
export function keepDraft(place: string, edits: ReadonlyMap<string, Edit>, now: number): Keeping {
  try {
    if (edits.size === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, writeKeptDraft({ time: now, edits }))
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/** The places that begin with a prefix; none where storage is blocked. */
export function draftPlaces(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(prefix))
  } catch {
    return []
  }
}

/** What stands in these places, the newest edit of each key; what is too old or unreadable is forgotten. */
export function readDrafts(places: readonly string[], now: number): LeftDraft | undefined {
  const drafts = places.flatMap((place) => {
    const draft = readKeptDraft(localStorage.getItem(place) ?? '', now)
    if (draft === undefined) localStorage.removeItem(place)
    return draft === undefined ? [] : [{ place, ...draft }]
  })
  const newest = drafts.toSorted((a, b) => a.time - b.time)
  const time = newest.at(-1)?.time
  if (time === undefined) return undefined
  return {
    time,
    edits: new Map(newest.flatMap(({ edits }) => [...edits])),
    places: newest.map(({ place }) => place),
  }
}

export function forgetDrafts(places: readonly string[]): void {
  for (const place of places) localStorage.removeItem(place)
}
