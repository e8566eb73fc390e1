import { type Edit, linkedKey, type RemoteValues } from '../draft/draft.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'
import { columnLimitBytes, sizeAfter, sizeIncrease, storeSize } from './storeSize.ts'

/** Why an edit cannot be saved. */
export type Refusal =
  | ReadOnlyReason
  | Unsendable['kind']
  /** The options would no longer fit the portal's column. */
  | 'store-full'
  /** Only a part of the portal's value is known, and the rest would be lost. */
  | 'partial'

/** Edits that are saved together or not at all: a single one, or both halves of a rename. */
type Unit = readonly (readonly [string, Edit])[]

function unitsOf(edits: ReadonlyMap<string, Edit>): Unit[] {
  const units: Unit[] = []
  for (const [key, edit] of edits) {
    const link = linkedKey(edits, key)
    const other = link === undefined ? undefined : edits.get(link)
    if (link === undefined || other === undefined) units.push([[key, edit]])
    else if (!edit.removed) {
      units.push([
        [key, edit],
        [link, other],
      ])
    }
  }
  return units
}

/**
 * The edits that must not be sent, since they or other options would be lost; all others can be saved. What belongs
 * together is refused together.
 *
 * @param partial keys of which only a part of the portal's value is known
 * @param refusal why else an edit must not be made
 */
export function refuseEdits(
  edits: ReadonlyMap<string, Edit>,
  remoteValues: RemoteValues,
  partial: ReadonlySet<string> = new Set(),
  refusal: (key: string, edit: Edit) => Refusal | undefined = () => undefined,
): Map<string, Refusal> {
  const refused = new Map<string, Refusal>()
  const sendable: Unit[] = []
  for (const unit of unitsOf(edits)) {
    const reason = unit
      .map(([key, edit]) =>
        partial.has(key) ? 'partial' : (refusal(key, edit) ?? unsendableReason(edit.value, key)?.kind),
      )
      .find((found) => found !== undefined)
    if (reason === undefined) sendable.push(unit)
    else for (const [key] of unit) refused.set(key, reason)
  }
  const increases = sendable.map((unit) => ({ unit, bytes: increaseOf(unit, remoteValues) }))
  let size = sizeAfter(storeSize(remoteValues), new Map(sendable.flat()), remoteValues)
  // The largest first, so that as many edits as possible are saved.
  increases.sort((a, b) => b.bytes - a.bytes)
  for (const { unit, bytes } of increases) {
    if (size <= columnLimitBytes || bytes <= 0) break
    for (const [key] of unit) refused.set(key, 'store-full')
    size -= bytes
  }
  return refused
}

function increaseOf(unit: Unit, remoteValues: RemoteValues): number {
  return unit.reduce((bytes, [key, edit]) => bytes + sizeIncrease(key, edit, remoteValues), 0)
}
