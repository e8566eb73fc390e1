import { equalValues } from '../value/equal.ts'
import { keysOf, objectOf, valueAt } from '../value/optionObject.ts'
import type { OptionObject, OptionValue } from '../value/optionValue.ts'
import { decodeLayer, memberSetting } from './decodeStored.ts'
import { wrapLayer } from './encodeStored.ts'
import type { Setting, SettingPath } from './schema.ts'
import { membersOf } from './storedAt.ts'

/** Values of one place: what both began with, and what each has made of it; undefined where nothing is stored. */
export interface ThreeWay {
  readonly base: OptionValue | undefined
  readonly mine: OptionValue | undefined
  readonly theirs: OptionValue | undefined
}

export interface Merge {
  /** Undefined where nothing is to be stored. */
  readonly value: OptionValue | undefined
  /** The places that both have changed, each with another result; there the value has the preferred side. */
  readonly conflicts: readonly SettingPath[]
}

/**
 * Merges two changes of a stored value: member by member in the objects that the schema declares, as one piece
 * elsewhere.
 *
 * @param preferred whose change stands where both have changed the same place
 */
export function mergeStored(
  setting: Setting | undefined,
  { base, mine, theirs }: ThreeWay,
  preferred: 'mine' | 'theirs' = 'mine',
): Merge {
  if (same(mine, theirs) || same(base, mine)) return { value: theirs, conflicts: [] }
  if (same(base, theirs)) return { value: mine, conflicts: [] }
  const merged =
    setting?.properties === undefined ? undefined : mergeMembers(setting, { base, mine, theirs }, preferred)
  return merged ?? { value: preferred === 'mine' ? mine : theirs, conflicts: [[]] }
}

function same(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

function mergeMembers(setting: Setting, values: ThreeWay, preferred: 'mine' | 'theirs'): Merge | undefined {
  const [base, mine, theirs] = [values.base, values.mine, values.theirs].map((stored) =>
    objectIn(setting, stored),
  )
  if (base === undefined || mine === undefined || theirs === undefined) return undefined
  const { version } = setting
  if (version !== undefined && !same(valueAt(base, version), valueAt(theirs, version))) return undefined
  const conflicts: SettingPath[] = []
  const members: [string, OptionValue][] = []
  for (const name of new Set([...keysOf(theirs), ...keysOf(mine)])) {
    const merge = mergeStored(
      memberSetting(setting, name),
      { base: valueAt(base, name), mine: valueAt(mine, name), theirs: valueAt(theirs, name) },
      preferred,
    )
    conflicts.push(...merge.conflicts.map((path) => [name, ...path]))
    if (merge.value !== undefined) members.push([name, merge.value])
  }
  return { value: wrapLayer(setting, objectOf(members), values.theirs), conflicts }
}

/** The members of a stored object; undefined where none is stored, or something that cannot be read as one. */
function objectIn(setting: Setting, stored: OptionValue | undefined): OptionObject | undefined {
  return decodeLayer(setting, stored).kind === 'value' ? membersOf(setting, stored) : undefined
}
