import type { Edit, PortalValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { planSave } from './planSave.ts'
import { verifySave } from './verifySave.ts'

/** The portal, as far as saving needs it. Failures are values here: each has its own place in the outcome. */
export interface OptionStore<Held extends { readonly values: PortalValues }> {
  read(): Promise<Held | PortalError>
  /** @returns undefined when the portal said yes */
  write(options: ReadonlyMap<string, OptionValue>): Promise<PortalError | undefined>
}

/** How a save ended. What is in none of the maps is still as it was. */
export interface SaveOutcome<Held> {
  /** Edits that the portal is known to hold. */
  readonly saved: ReadonlyMap<string, Edit>
  /** Changed elsewhere meanwhile: not written. */
  readonly conflicts: readonly string[]
  /** Written, but the portal holds something else now, or nothing. */
  readonly different: ReadonlyMap<string, OptionValue | undefined>
  /** Options gone from the portal, with the value last seen. */
  readonly vanished: ReadonlyMap<string, OptionValue>
  /** The last reading; undefined when none succeeded. */
  readonly held: Held | undefined
  /** What went wrong first; undefined when nothing did. */
  readonly error: PortalError | undefined
  /** Whether it is unknown what the portal holds: a write was sent and no reading followed. */
  readonly unverified: boolean
}

/** Failures before which the portal cannot have written anything, nor could be read now. */
function isFutile(error: PortalError): boolean {
  return error.kind === 'signed-out'
}

/**
 * Saves edits without losing anybody's: reads, plans key by key, writes the changed keys in one call, reads
 * back and settles each key by what it finds, not by what the answer said.
 */
export async function saveEdits<Held extends { readonly values: PortalValues }>(
  store: OptionStore<Held>,
  edits: ReadonlyMap<string, Edit>,
): Promise<SaveOutcome<Held>> {
  const nothing = { saved: new Map(), conflicts: [], different: new Map(), vanished: new Map() }
  const before = await store.read()
  if (before instanceof Error) return { ...nothing, held: undefined, error: before, unverified: false }

  const { write, there, conflicts } = planSave(edits, before.values)
  const done = { ...nothing, saved: there, conflicts }
  if (write.size === 0) return { ...done, held: before, error: undefined, unverified: false }

  const error = await store.write(new Map([...write].map(([key, edit]) => [key, edit.value])))
  if (error !== undefined && isFutile(error)) return { ...done, held: before, error, unverified: false }

  const after = await store.read()
  if (after instanceof Error) return { ...done, held: before, error: error ?? after, unverified: true }

  const { confirmed, different, vanished } = verifySave(write, before.values, after.values)
  // After a failed write, a key that still holds its old value is merely unsaved, not different.
  const unsaved = error !== undefined
  return {
    saved: new Map([...there, ...confirmed]),
    conflicts,
    different: unsaved ? new Map() : different,
    vanished,
    held: after,
    error: confirmed.size === write.size ? undefined : error,
    unverified: false,
  }
}
