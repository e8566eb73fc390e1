import { sameEdit } from '../draft/draft.ts'
import { equalValues } from '../value/equal.ts'
import type { Edits, FoundDraft } from './draftStorage.ts'

/** Unsaved edits of earlier pages that are offered together, since none of them contradicts another. */
export interface RecoveredDraft extends Edits {
  /** When the newest of them were stored, in milliseconds since 1970. */
  readonly time: number
  /** Where they are stored. */
  readonly found: readonly FoundDraft[]
}

function contradicts(a: Edits, b: Edits): boolean {
  if (a.openEdit !== undefined && b.openEdit !== undefined) return true
  for (const [key, edit] of a.edits) {
    const other = b.edits.get(key)
    if (other !== undefined && !sameEdit(edit, other)) return true
  }
  for (const [id, input] of a.inputs ?? []) {
    const other = b.inputs?.get(id)
    if (other !== undefined && !equalValues(input, other)) return true
  }
  return false
}

/**
 * Offers the edits of several pages together as far as they agree. Of pages that have edited one option in different
 * ways, or that both had an editor open, each is an offer of its own: the user chooses.
 *
 * @returns the newest first
 */
export function toOffers(drafts: readonly FoundDraft[]): RecoveredDraft[] {
  const offers: FoundDraft[][] = []
  for (const draft of drafts.toSorted((a, b) => b.time - a.time)) {
    const agreeing = offers.find((offer) => !offer.some((other) => contradicts(draft, other)))
    if (agreeing === undefined) offers.push([draft])
    else agreeing.push(draft)
  }
  return offers.map((found) => ({
    time: Math.max(...found.map(({ time }) => time)),
    edits: new Map(found.toReversed().flatMap(({ edits }) => [...edits])),
    openEdit: found.find(({ openEdit }) => openEdit !== undefined)?.openEdit,
    inputs: new Map(found.toReversed().flatMap(({ inputs }) => [...(inputs ?? [])])),
    found,
  }))
}
