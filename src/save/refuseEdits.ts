import type { Edit, RemoteValues } from '../draft/draft.ts'
import { isInexact, isList, type OptionValue } from '../value/optionValue.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'
import { columnLimit, growth, sizeAfter, storeSize } from './storeSize.ts'

/** Why an edit is not sent. */
export type Refusal =
  | Unsendable['kind']
  /** This browser cannot send an integer beyond 2^53 as it is. */
  | 'big-integer'
  /** With it, the store would outgrow the portal's column. */
  | 'store-full'

/** Whether a value holds a number that arrives changed when the browser cannot choose the digits it sends. */
export function needsExactDigits(value: OptionValue): boolean {
  if (typeof value === 'bigint') return true
  if (typeof value === 'number') return isInexact(value) && Math.abs(value) < 2 ** 63
  if (typeof value !== 'object' || value === null) return false
  return isList(value) ? value.some(needsExactDigits) : Object.values(value).some(needsExactDigits)
}

/**
 * The edits that would be lost or would lose others on their way, each with the reason; the rest can be saved.
 *
 * @param sendsBigIntegers whether this browser can send integers beyond 2^53
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
  const grown = sendable.map(([key, edit]) => ({ key, bytes: growth(key, edit, remoteValues) }))
  let size = sizeAfter(storeSize(remoteValues), new Map(sendable), remoteValues)
  // The largest first, so that as many edits as possible are saved.
  grown.sort((a, b) => b.bytes - a.bytes)
  for (const { key, bytes } of grown) {
    if (size <= columnLimit || bytes <= 0) break
    refused.set(key, 'store-full')
    size -= bytes
  }
  return refused
}
