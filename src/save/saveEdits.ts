import { type Edit, type RemoteValues, sameValue } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { planSave } from './planSave.ts'
import { type Refusal, refuseEdits } from './refuseEdits.ts'
import { emptyOutcome, type SaveOutcome } from './saveOutcome.ts'
import { verifySave } from './verifySave.ts'

/** What a reading has to say. */
interface Readings {
  readonly values: RemoteValues
  /** Keys of which only a part of the value is known. */
  readonly partial?: ReadonlySet<string>
}

/** The portal, as far as saving needs it. It returns errors instead of throwing them. */
export interface OptionStore<Reading extends { readonly values: RemoteValues }> {
  read(): Promise<Reading | PortalError>
  /** @returns undefined when the portal acknowledged the write */
  write(options: ReadonlyMap<string, OptionValue>): Promise<PortalError | undefined>
  /** Waits until the portal may read what was written instead of a stale copy from before. */
  readonly pause?: () => Promise<void>
  /** Why an edit must not be made. */
  readonly refusal?: ((key: string, edit: Edit) => Refusal | undefined) | undefined
}

/** Whether the portal wrote nothing because of this error, and cannot be read either. */
function preventsAccess(error: PortalError): boolean {
  return error.kind === 'signed-out' || error.kind === 'other-user'
}

/**
 * Saves edits without overwriting those of others: reads, plans key by key, writes the changed keys in one call and
 * reads back. What counts as saved is what the second reading shows, not what the write answered.
 *
 * Never throws: an error is part of the outcome.
 *
 * @param edits those to save, or what tells them once the portal's values are known
 */
export async function saveEdits<Reading extends Readings>(
  store: OptionStore<Reading>,
  edits: ReadonlyMap<string, Edit> | ((reading: Reading) => Promise<ReadonlyMap<string, Edit>>),
): Promise<SaveOutcome<Reading>> {
  const before = await store.read()
  if (before instanceof Error) return { ...emptyOutcome, error: before }
  const current = typeof edits === 'function' ? await edits(before) : edits

  const { write: planned, alreadyStored, conflicts } = planSave(current, before.values)
  const refused = refuseEdits(planned, before.values, before.partial, store.refusal)
  const write = new Map([...planned].filter(([key]) => !refused.has(key)))
  const planOutcome = { ...emptyOutcome, saved: alreadyStored, refused, conflicts }
  if (write.size === 0) return { ...planOutcome, reading: before, error: undefined }

  const error = await store.write(new Map([...write].map(([key, edit]) => [key, edit.value])))
  if (error !== undefined && preventsAccess(error)) return { ...planOutcome, reading: before, error }

  // After a failed write, an old value is no surprise.
  const after = error === undefined ? await readBack(store, write) : await store.read()
  if (after instanceof Error) {
    return { ...planOutcome, reading: before, error: error ?? after, lostReply: 'unknown' }
  }

  const { confirmed, different } = verifySave(write, after.values)
  const saved = new Map([...alreadyStored, ...confirmed])
  const result = { ...planOutcome, saved, reading: after }
  if (error === undefined) return { ...result, different, error }
  const written = confirmed.size === write.size
  return { ...result, error: written ? undefined : error, lostReply: written ? 'written' : 'not-written' }
}

/** Reads what was written; once more where an old value is back, since the portal's cache may be stale. */
async function readBack<Reading extends { readonly values: RemoteValues }>(
  store: OptionStore<Reading>,
  written: ReadonlyMap<string, Edit>,
): Promise<Reading | PortalError> {
  const after = await store.read()
  if (store.pause === undefined || after instanceof Error) return after
  const { different } = verifySave(written, after.values)
  const isStale = [...different].some(([key, found]) => sameValue(found, written.get(key)?.base))
  if (!isStale) return after
  await store.pause()
  const again = await store.read()
  return again instanceof Error ? after : again
}
