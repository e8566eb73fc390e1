import type { Edit, RemoteValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { planSave } from './planSave.ts'
import { type Refusal, refuseEdits } from './refuseEdits.ts'
import { verifySave } from './verifySave.ts'

/** The portal, as far as saving needs it. Failures are values here: each has its own place in the outcome. */
export interface OptionStore<Reading extends { readonly values: RemoteValues }> {
  read(): Promise<Reading | PortalError>
  /** @returns undefined when the portal said yes */
  write(options: ReadonlyMap<string, OptionValue>): Promise<PortalError | undefined>
  /** Whether integers beyond 2^53 reach the portal as they are. */
  readonly sendsBigIntegers: boolean
}

/** How a save ended. What is in none of the maps is still as it was. */
export interface SaveOutcome<Reading> {
  /** Edits that the portal is known to hold. */
  readonly saved: ReadonlyMap<string, Edit>
  /** Not written, since they would be lost on the way or lose others. */
  readonly refused: ReadonlyMap<string, Refusal>
  /** Changed elsewhere meanwhile: not written. */
  readonly conflicts: readonly string[]
  /** Written, but the portal holds something else now, or nothing. */
  readonly different: ReadonlyMap<string, OptionValue | undefined>
  /** The last reading; undefined when none succeeded. */
  readonly reading: Reading | undefined
  /** What went wrong first; undefined when nothing did. */
  readonly error: PortalError | undefined
  /** What became of a write without an answer: found written, found not written, or still unknown. */
  readonly lostReply: 'none' | 'written' | 'not-written' | 'unknown'
}

/** Failures before which the portal cannot have written anything, nor could be read now. */
function isFutile(error: PortalError): boolean {
  return error.kind === 'signed-out'
}

/**
 * Saves edits without losing anybody's: reads, plans key by key, writes the changed keys in one call, reads
 * back and settles each key by what it finds, not by what the answer said.
 */
export async function saveEdits<Reading extends { readonly values: RemoteValues }>(
  store: OptionStore<Reading>,
  edits: ReadonlyMap<string, Edit>,
): Promise<SaveOutcome<Reading>> {
  const before = await store.read()
  if (before instanceof Error) return { ...nothing, reading: undefined, error: before }

  const { write: planned, alreadyStored, conflicts } = planSave(edits, before.values)
  const refused = refuseEdits(planned, before.values, store.sendsBigIntegers)
  const write = new Map([...planned].filter(([key]) => !refused.has(key)))
  const done = { ...nothing, saved: alreadyStored, refused, conflicts }
  if (write.size === 0) return { ...done, reading: before, error: undefined }

  const error = await store.write(new Map([...write].map(([key, edit]) => [key, edit.value])))
  if (error !== undefined && isFutile(error)) return { ...done, reading: before, error }

  const after = await store.read()
  if (after instanceof Error) {
    return { ...done, reading: before, error: error ?? after, lostReply: 'unknown' }
  }

  const { confirmed, different } = verifySave(write, after.values)
  const saved = new Map([...alreadyStored, ...confirmed])
  const result = { ...done, saved, reading: after }
  if (error === undefined) return { ...result, different, error }
  // What still holds its old value after a failed write is merely unsaved.
  const written = confirmed.size === write.size
  return { ...result, error: written ? undefined : error, lostReply: written ? 'written' : 'not-written' }
}

const nothing = {
  saved: new Map<string, Edit>(),
  refused: new Map<string, Refusal>(),
  conflicts: [],
  different: new Map<string, OptionValue | undefined>(),
  lostReply: 'none',
} as const
