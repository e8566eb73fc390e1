import type { Edit, RemoteValues } from '../draft/draft.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/** What reading back after a write shows. */
export interface Verification {
  /** The portal has what was written. */
  readonly confirmed: ReadonlyMap<string, Edit>
  /** The portal's value where it is not the one written; undefined where the option does not exist. */
  readonly different: ReadonlyMap<string, OptionValue | undefined>
}

/** Compares the portal's values after a write with those written. */
export function verifySave(written: ReadonlyMap<string, Edit>, after: RemoteValues): Verification {
  const confirmed = new Map<string, Edit>()
  const different = new Map<string, OptionValue | undefined>()
  for (const [key, edit] of written) {
    const found = after.get(key)
    if (found !== undefined && equalValues(storedForm(edit.value), found)) confirmed.set(key, edit)
    else different.set(key, found)
  }
  return { confirmed, different }
}
