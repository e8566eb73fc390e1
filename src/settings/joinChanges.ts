import { type Change, type Draft, sameEdit } from '../draft/draft.ts'

/**
 * Joins the newest change to the one before, as one entry of the history: what is typed into one field is undone at
 * once.
 *
 * @param earlier the change before, which must be of the same option
 * @returns the draft as it is where the history has another order
 */
export function joinChanges(draft: Draft, earlier: Change): Draft {
  const [first, second] = draft.past.slice(-2)
  if (first !== earlier || second === undefined) return draft
  const before = first.find(({ key }) => key === second[0]?.key)
  const [after] = second
  if (before === undefined || after === undefined || first.length > 1 || second.length > 1) return draft
  const past = draft.past.slice(0, -2)
  if (sameEdit(before.before.edit, after.after.edit)) return { ...draft, past }
  return { ...draft, past: [...past, [{ ...before, after: after.after }]] }
}
