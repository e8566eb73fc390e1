import type { Draft } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { noStoredInputs, type StoredInputs } from './storedDraft.ts'

/** What is unsaved. */
export interface Unsaved {
  readonly edits: Draft['edits']
  /** What is being typed. */
  readonly typed: OpenEdit | undefined
  /** What was typed for settings, and is not valid. */
  readonly inputs: StoredInputs
}

export const nothing: Unsaved = { edits: new Map(), typed: undefined, inputs: noStoredInputs }

export function isNothing({ edits, typed, inputs }: Unsaved): boolean {
  return edits.size === 0 && typed === undefined && inputs.size === 0
}
