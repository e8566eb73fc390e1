import type { Say } from '../messages/say.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { SaveOutcome } from '../save/saveOutcome.ts'
import { errorSentence } from '../wording/errorSentence.ts'

/** The outcome of a save in words: `status` is announced politely, `alert` at once. */
export interface SaveReport {
  readonly status: string
  readonly alert: string
  /** The error that the alert is about, for its details. */
  readonly error?: PortalError | undefined
}

export const noReport: SaveReport = { status: '', alert: '' }

const maxListedKeys = 5

/** Lists the first keys, and the others as an ellipsis. */
export function keyList(say: Say, keys: Iterable<string>): string {
  const all = [...keys]
  const listed = all.slice(0, maxListedKeys)
  return [...listed, ...(all.length > maxListedKeys ? ['…'] : [])].join(say('list.separator'))
}

/**
 * The outcome of a save without what has been resolved, reverted or saved since.
 *
 * @param edits the current unsaved edits
 * @param conflicting the keys currently in conflict
 */
export function withoutResolved<Reading>(
  outcome: SaveOutcome<Reading>,
  edits: ReadonlyMap<string, unknown>,
  conflicting: Iterable<string>,
): SaveOutcome<Reading> {
  const unresolved = new Set(conflicting)
  return {
    ...outcome,
    refused: pickKeys(outcome.refused, edits),
    different: pickKeys(outcome.different, edits),
    conflicts: outcome.conflicts.filter((key) => unresolved.has(key)),
    error: edits.size === 0 ? undefined : outcome.error,
  }
}

function pickKeys<Value>(
  map: ReadonlyMap<string, Value>,
  keys: ReadonlyMap<string, unknown>,
): Map<string, Value> {
  return new Map([...map].filter(([key]) => keys.has(key)))
}

/**
 * What to say about a save by now.
 *
 * @param outcome undefined when the user has given up waiting for another tab
 * @param left the edits that were unsaved when the save had ended
 * @param edits the current unsaved edits
 * @param conflicting the keys currently in conflict
 */
export function currentReport(
  say: Say,
  outcome: SaveOutcome<unknown> | undefined,
  left: ReadonlyMap<string, unknown>,
  edits: ReadonlyMap<string, unknown>,
  conflicting: Iterable<string>,
): SaveReport {
  if (outcome === undefined) return { status: edits.size === 0 ? '' : say('save.kept'), alert: '' }
  const unresolved = withoutResolved(outcome, edits, conflicting)
  if (unresolved.error?.kind !== 'damaged') {
    const report = saveReport(say, unresolved)
    // What was saved must not be taken for what was edited since.
    const hasNewer = [...edits].some(([key, edit]) => left.get(key) !== edit)
    return hasNewer ? { ...report, status: '' } : report
  }
  // A notice offers to repair the store for as long as it is damaged.
  return { status: say('save.kept'), alert: '' }
}

export function saveReport(say: Say, outcome: SaveOutcome<unknown>): SaveReport {
  const { saved, refused, conflicts, different, error, lostReply } = outcome
  const alerts: string[] = []
  if (error !== undefined) {
    alerts.push(errorSentence(say, error), say(lostReply === 'unknown' ? 'save.unverified' : 'save.kept'))
  }
  for (const [key, reason] of refused)
    alerts.push(say('save.refused', { key, reason: say(`refusal.${reason}`) }))
  if (conflicts.length > 0) {
    alerts.push(say('save.conflicts', { count: conflicts.length, keys: keyList(say, conflicts) }))
  }
  if (different.size > 0) {
    alerts.push(say('save.different', { count: different.size, keys: keyList(say, different.keys()) }))
  }
  const status: string[] = []
  if (saved.size > 0) status.push(say('save.saved', { count: saved.size }))
  if (lostReply === 'written') status.push(say('save.foundWritten'))
  return { status: status.join(' '), alert: alerts.join(' '), error }
}
