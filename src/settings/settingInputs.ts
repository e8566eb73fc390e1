import type { Base } from '../draft/draft.ts'
import type { Misfit } from '../schema/misfit.ts'
import type { SettingPath } from '../schema/schema.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { SettingInput } from './controlProps.ts'

/** What is being typed for a setting, or was typed and is not valid. */
export interface TypedInput {
  readonly path: SettingPath
  readonly input: SettingInput
  /** What is wrong with it; nothing where it is in the draft already. */
  readonly misfits: readonly Misfit[]
  /** What it was read as, as it is stored in the draft; undefined where it is not valid. */
  readonly stored: OptionValue | undefined
  /** What the portal had when it was begun. */
  readonly seen: Base
}

/** By `settingId`. They are no part of the draft: what is not valid is kept as typed, and never written. */
export type Inputs = ReadonlyMap<string, TypedInput>

export const noInputs: Inputs = new Map()

export function withInput(inputs: Inputs, id: string, typed: TypedInput | undefined): Inputs {
  if (typed === undefined && !inputs.has(id)) return inputs
  const next = new Map(inputs)
  if (typed === undefined) next.delete(id)
  else next.set(id, typed)
  return next
}

/** The inputs that cannot be written. */
export function invalidInputs(inputs: Inputs): readonly TypedInput[] {
  return [...inputs.values()].filter(({ misfits }) => misfits.length > 0)
}
