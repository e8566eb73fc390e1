import { type DesiredState, type Draft, type Edit, editFor, type RemoteValues } from './draft.ts'
import type { OptionRules, ReadOnlyReason, ValueChange } from './optionRules.ts'

/** What an edit changes, once it is saved. */
export function changeBy({ base, value, removed }: Edit): ValueChange {
  return { from: base, to: removed ? undefined : value }
}

/** Why each of these states must not come about. What leads to the portal's value always may. */
export function refusedStates(
  desired: ReadonlyMap<string, DesiredState>,
  draft: Draft,
  remoteValues: RemoteValues,
  { refusesChange }: Pick<OptionRules, 'refusesChange'>,
): ReadonlyMap<string, ReadOnlyReason> {
  const refused = new Map<string, ReadOnlyReason>()
  for (const [key, state] of desired) {
    const edit = editFor(state, draft.edits.get(key), remoteValues.get(key))
    const reason = edit && refusesChange(key, changeBy(edit))
    if (reason !== undefined) refused.set(key, reason)
  }
  return refused
}

/**
 * The desired states without the refused ones; none where they belong together, as in a rename or a move through the
 * history, which say how they are linked: half of a rename would lose the value, or leave it there twice.
 */
export function withoutRefused(
  desired: ReadonlyMap<string, DesiredState>,
  refused: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, DesiredState> {
  if (refused.size === 0) return desired
  const belongTogether = [...desired.values()].some(({ linkedTo }) => linkedTo !== undefined)
  return new Map([...desired].filter(([key]) => !belongTogether && !refused.has(key)))
}
