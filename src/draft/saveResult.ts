import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import type { Draft, Edit } from './draft.ts'
import { withSavedHistory } from './history.ts'

/**
 * Drops the edits that are known to be stored. An edit changed again during the save stays, now based on what was
 * saved. An edit undone during the save becomes an edit back to the value that the save has replaced.
 *
 * @param saved the edits as they were sent
 */
export function applySaveResult(draft: Draft, saved: ReadonlyMap<string, Edit>): Draft {
  const edits = new Map(draft.edits)
  const stored = new Map<string, OptionValue>()
  for (const [key, sent] of saved) {
    const base = storedForm(sent.value)
    stored.set(key, base)
    const edit = edits.get(key) ?? backToBase(sent)
    if (equalValues(storedForm(edit.value), base)) edits.delete(key)
    else edits.set(key, { ...edit, base })
  }
  return withSavedHistory({ ...draft, edits }, stored)
}

function backToBase({ base, linkedTo }: Edit): Edit {
  const link = linkedTo === undefined ? {} : { linkedTo }
  return { base: undefined, value: base ?? null, removed: base === undefined, ...link }
}
