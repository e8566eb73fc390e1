import type { Edit, PortalValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { planSave } from './planSave.ts'
import { type Refusal, refuseEdits } from './refuseEdits.ts'
import { verifySave } from './verifySave.ts'

/** The portal, as far as saving needs it. Failures are values here: each has its own place in the outcome. */
export interface OptionStore<Held extends { readonly values: PortalValues }> {
  read(): Promise<Held | PortalError>
  /** @returns undefined when the portal said yes */
  write(options: ReadonlyMap<string, OptionValue>): Promise<PortalError | undefined>
  /** Whether integers beyond 2^53 reach the portal as they are. */
  readonly sendsBigIntegers: boolean
}

/** How a save ended. What is in none of the maps is still as it was. */
export interface SaveOutcome<Held> {
  /** Edits that the portal is known to hold. */
  readonly saved: ReadonlyMap<string, Edit>
  /** Not written, since they would be lost on the way or lose others. */
  readonly refused: ReadonlyMap<string, Refusal>
  /** Changed elsewhere meanwhile: not written. */
  readonly conflicts: readonly string[]
  /** Written, but the portal holds something else now, or nothing. */
  readonly different: ReadonlyMap<string, OptionValue | undefined>
  /** The last reading; undefined when none succeeded. */
  readonly held: Held | undefined
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
export async function saveEdits<Held extends { readonly values: PortalValues }>(
  store: OptionStore<Held>,
  edits: ReadonlyMap<string, Edit>,
): Promise<SaveOutcome<Held>> {
  const before = await store.read()
  if (before instanceof Error) return { ...nothing, held: undefined, error: before }

  const { write: planned, there, conflicts } = planSave(edits, before.values)
  const refused = refuseEdits(planned, before.values, store.sendsBigIntegers)
  const write = new Map([...planned].filter(([key]) => !refused.has(key)))
  const done = { ...nothing, saved: there, refused, conflicts }
  if (write.size === 0) return { ...done, held: before, error: undefined }

  const error = await store.write(new Map([...write].map(([key, edit]) => [key, edit.value])))
  if (error !== undefined && isFutile(error)) return { ...done, held: before, error }

  const after = await store.read()
  if (after instanceof Error) {
    return { ...done, held: before, error: error ?? after, lostReply: 'unknown' }
  }

  const { confirmed, different } = verifySave(write, after.values)
  const saved = new Map([...there, ...confirmed])
  const settled = { ...done, saved, held: after }
  if (error === undefined) return { ...settled, different, error }
  // What still holds its old value after a failed write is merely unsaved.
  const written = confirmed.size === write.size
  return { ...settled, error: written ? undefined : error, lostReply: written ? 'written' : 'not-written' }
}

const nothing = {
  saved: new Map<string, Edit>(),
  refused: new Map<string, Refusal>(),
  conflicts: [],
  different: new Map<string, OptionValue | undefined>(),
  lostReply: 'none',
} as const
