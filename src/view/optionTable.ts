import type { RemoteValues } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** The portal's options as two columns: walking 100,000 of them so takes a tenth of what it takes in a map. */
export interface OptionTable {
  readonly keys: readonly string[]
  /** The value of the key at the same place. */
  readonly values: readonly OptionValue[]
}

/** @param before the table of an earlier reading: its keys are shared where they are the same, in the same order */
export function optionTable(values: RemoteValues, before: OptionTable | undefined): OptionTable {
  const keys = [...values.keys()]
  const isSame = before?.keys.length === keys.length && before.keys.every((key, at) => key === keys[at])
  return { keys: isSame ? before.keys : keys, values: [...values.values()] }
}
