import { type Draft, type Edit, sameEdit } from '../draft/draft.ts'
import { withLinked } from '../draft/rename.ts'
import type { Edits } from './draftStorage.ts'

/** A recovered draft in two parts. */
export interface Restorable {
  /** What can be restored now. */
  readonly restored: Edits
  /** What stands against a newer edit of the draft, or may not be made any more, and stays offered. */
  readonly standing: Edits
}

/**
 * Tells what of a recovered draft can be restored without touching a newer edit; a rename is restored whole.
 *
 * @param refusal why an edit may not be made; without one, why none may
 */
export function restorable(
  draft: Draft,
  { edits, openEdit }: Edits,
  refusal: (key: string, edit?: Edit) => unknown = () => undefined,
): Restorable {
  const contested = [...edits].filter(([key, edit]) => {
    const newer = draft.edits.get(key)
    return (newer !== undefined && !sameEdit(newer, edit)) || refusal(key, edit) !== undefined
  })
  const standing = withLinked(
    { edits, past: [], future: [] },
    contested.map(([key]) => key),
  )
  const isOpenContested =
    openEdit !== undefined &&
    (standing.has(openEdit.key) ||
      refusal(openEdit.key) !== undefined ||
      (draft.edits.has(openEdit.key) && !edits.has(openEdit.key)))
  const isStanding = ([key]: readonly [string, Edit]): boolean => standing.has(key)
  return {
    restored: {
      edits: new Map([...edits].filter((entry) => !isStanding(entry))),
      openEdit: isOpenContested ? undefined : openEdit,
    },
    standing: {
      edits: new Map([...edits].filter(isStanding)),
      openEdit: isOpenContested ? openEdit : undefined,
    },
  }
}
