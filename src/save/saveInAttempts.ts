import { type Edit, linkedKey, type RemoteValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import { type OptionStore, saveEdits } from './saveEdits.ts'
import type { SaveOutcome } from './saveOutcome.ts'

/** What a save with several attempts needs. */
export interface Attempts<Reading extends { readonly values: RemoteValues }> {
  /** The current edits. */
  readonly edits: () => ReadonlyMap<string, Edit>
  /** What is to be saved of the edits, once the portal's values are known; by default all as they are. */
  readonly prepare?: (
    edits: ReadonlyMap<string, Edit>,
    reading: Reading,
  ) => Promise<ReadonlyMap<string, Edit>>
  /** The portal, for one attempt. */
  readonly store: () => OptionStore<Reading>
  /** Runs an attempt while no other tab saves. @returns undefined when the user gives up waiting */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T | undefined>
  /** Takes in the outcome of an attempt, before another one is planned. */
  readonly apply: (outcome: SaveOutcome<Reading>) => Promise<void>
  /**
   * Prepares another attempt after an error, which may take some time.
   *
   * @param failedAttempts how many have failed, from 1
   * @returns undefined when it is time for another attempt; else the error to report
   */
  readonly recover: (error: PortalError, failedAttempts: number) => Promise<PortalError | undefined>
}

/**
 * Saves the current edits. Nothing is ever written twice from one reading: each attempt reads and plans anew, with the
 * edits as they are by then. Edits of further options made meanwhile are left for the next save.
 *
 * Never throws: an error is part of the outcome.
 *
 * @returns undefined when the user gives up waiting for another tab
 */
export async function saveInAttempts<Reading extends { readonly values: RemoteValues }>(
  attempts: Attempts<Reading>,
): Promise<SaveOutcome<Reading> | undefined> {
  const keys = new Set(attempts.edits().keys())
  const saved = new Map<string, Edit>()
  for (let failedAttempts = 1; ; failedAttempts++) {
    const { prepare } = attempts
    const outcome = await attempts.exclusively(() => {
      const edits = editsOf(keys, attempts.edits())
      return saveEdits(attempts.store(), prepare === undefined ? edits : (reading) => prepare(edits, reading))
    })
    if (outcome === undefined) return undefined
    await attempts.apply(outcome)
    for (const [key, edit] of outcome.saved) saved.set(key, edit)
    const total = { ...outcome, saved }
    if (outcome.error === undefined) return total
    const error = await attempts.recover(outcome.error, failedAttempts)
    if (error !== undefined) return { ...total, error }
    if (editsOf(keys, attempts.edits()).size === 0) return { ...total, error: undefined }
  }
}

/** The edits of these keys, and of those that they have been renamed to. */
function editsOf(keys: ReadonlySet<string>, edits: ReadonlyMap<string, Edit>): Map<string, Edit> {
  return new Map([...edits].filter(([key]) => keys.has(key) || keys.has(linkedKey(edits, key) ?? key)))
}
