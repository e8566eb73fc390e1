import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { type Draft, type Edit, linkedKey, type RemoteValues } from './draft.ts'

export type RowState = 'clean' | 'edited' | 'added' | 'removed' | 'conflict'

/** One option as shown: the portal's value with the draft laid over it. */
export interface Row {
  readonly key: string
  readonly value: OptionValue
  readonly state: RowState
}

/** Whether the portal keeps an option without a value, as it does once one is removed: it cannot delete. */
export function isEmptied({ value, state }: Pick<Row, 'value' | 'state'>): boolean {
  return value === null && state === 'clean'
}

/** Whether the portal's value has changed since the edit began, and not to the value that the edit would store. */
export function isConflict(edit: Edit, remote: OptionValue | undefined): boolean {
  if (remote === undefined) return edit.base !== undefined && !edit.removed
  if (edit.base !== undefined && equalValues(edit.base, remote)) return false
  return !equalValues(storedForm(edit.value), remote)
}

/** Whether a conflict keeps an option from being saved: its own, or that of the other half of a rename. */
export function isInConflict(values: RemoteValues, { edits }: Draft, key: string): boolean {
  return [key, linkedKey(edits, key)].some((name) => {
    const edit = name === undefined ? undefined : edits.get(name)
    return name !== undefined && edit !== undefined && isConflict(edit, values.get(name))
  })
}

/** Whether there is an option to show: in the portal, or only in the draft. */
export function hasRow(values: RemoteValues, draft: Draft, key: string): boolean {
  return values.has(key) || draft.edits.has(key)
}

/** @throws {RangeError} when neither the portal nor the draft has the key */
export function rowOf(values: RemoteValues, draft: Draft, key: string): Row {
  const remote = values.get(key)
  const edit = draft.edits.get(key)
  if (edit === undefined) {
    if (remote === undefined) throw new RangeError('There is no such option')
    return { key, value: remote, state: 'clean' }
  }
  if (isInConflict(values, draft, key)) return { key, value: edit.value, state: 'conflict' }
  if (edit.removed) return { key, value: edit.base ?? null, state: 'removed' }
  return { key, value: edit.value, state: remote === undefined ? 'added' : 'edited' }
}

/** All keys in the portal's order, followed by those that only the draft has, oldest first. */
export function rowKeys(values: RemoteValues, draft: Draft): string[] {
  const keys = [...values.keys()]
  for (const key of draft.edits.keys()) if (!values.has(key)) keys.push(key)
  return keys
}
