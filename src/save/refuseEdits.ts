import type { Edit, RemoteValues } from '../draft/draft.ts'
import { isInexact, isList, type OptionValue } from '../value/optionValue.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'
import { columnLimitBytes, sizeAfter, sizeIncrease, storeSize } from './storeSize.ts'

/** Why an edit cannot be saved. */
export type Refusal =
  | Unsendable['kind']
  /** This browser cannot send an integer beyond 2^53 exactly. */
  | 'big-integer'
  /** The options would no longer fit the portal's column. */
  | 'store-full'

/** Whether a value contains a number that a browser without `JSON.rawJSON` would send changed. */
export function needsExactDigits(value: OptionValue): boolean {
  if (typeof value === 'bigint') return true
  if (typeof value === 'number') return isInexact(value) && Math.abs(value) < 2 ** 63
  if (typeof value !== 'object' || value === null) return false
  return isList(value) ? value.some(needsExactDigits) : Object.values(value).some(needsExactDigits)
}

/**
 * The edits that must not be sent, since they or other options would be lost; all others can be saved.
 *
 * @param sendsBigIntegers whether this browser can send integers beyond 2^53 exactly
 */
export function refuseEdits(
  edits: ReadonlyMap<string, Edit>,
  remoteValues: RemoteValues,
  sendsBigIntegers: boolean,
): Map<string, Refusal> {
  const refused = new Map<string, Refusal>()
  const sendable: [string, Edit][] = []
  for (const [key, edit] of edits) {
    const reason = unsendableReason(edit.value, key)
    if (reason !== undefined) refused.set(key, reason.kind)
    else if (!sendsBigIntegers && needsExactDigits(edit.value)) refused.set(key, 'big-integer')
    else sendable.push([key, edit])
  }
  const increases = sendable.map(([key, edit]) => ({ key, bytes: sizeIncrease(key, edit, remoteValues) }))
  let size = sizeAfter(storeSize(remoteValues), new Map(sendable), remoteValues)
  // The largest first, so that as many edits as possible are saved.
  increases.sort((a, b) => b.bytes - a.bytes)
  for (const { key, bytes } of increases) {
    if (size <= columnLimitBytes || bytes <= 0) break
    refused.set(key, 'store-full')
    size -= bytes
  }
  return refused
}
