import { type Change, type Draft, type KeyChange, type RemoteValues, sameValue } from '../draft/draft.ts'
import type { Move } from '../draft/latestMove.ts'
import type { Schema } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'
import type { Store } from '../state/store.ts'
import { type Inputs, invalidInputs, type TypedInput } from './settingInputs.ts'
import { settingId } from './settingId.ts'

interface Parts {
  readonly draft: Store<Draft>
  readonly inputs: Store<Inputs>
  readonly remoteValues: () => RemoteValues
}

interface DroppedInputs {
  /** Drops these inputs, by `settingId`, and makes a change. */
  readonly dropWith: (ids: Iterable<string>, makeChange: () => void) => void
  /** Follows a move through the history. */
  readonly bringBack: (move: Move) => void
}

/** The inputs in whose place a change has put something else. */
export function overtakenInputs(schema: Schema, inputs: Inputs, change: Change): readonly TypedInput[] {
  return invalidInputs(inputs).filter(({ path: [key = '', ...names] }) => {
    const option = schema.properties.get(key)
    const changed = change.find((each) => each.key === key)
    if (option === undefined || changed === undefined) return false
    const [before, after] = [changed.before, changed.after].map(
      ({ value, removed }) => storedAt(option, removed ? null : value, names)?.stored ?? null,
    )
    return !sameValue(before, after)
  })
}

/** Keeps inputs that are dropped together with a change: they come back when it is undone, and go when it is redone. */
export function createDroppedInputs({ draft, inputs, remoteValues }: Parts): DroppedInputs {
  const dropped = new WeakMap<Change, Inputs>()

  function without(ids: Iterable<string>): Inputs {
    const left = new Map(inputs.get())
    for (const id of ids) left.delete(id)
    return left
  }

  /** An entry of the history that changes no option. */
  function noChange(typed: Inputs): Change {
    const keys = new Set([...typed.values()].map(({ path: [key = ''] }) => key))
    return [...keys].map((key): KeyChange => {
      const edit = draft.get().edits.get(key)
      const value = edit === undefined ? remoteValues().get(key) : edit.value
      const state = { value, removed: edit?.removed === true, edit }
      return { key, before: state, after: state }
    })
  }

  return {
    dropWith(ids, makeChange) {
      const chosen = new Set(ids)
      const typed = new Map(
        invalidInputs(inputs.get())
          .map((input) => [settingId(input.path), input] as const)
          .filter(([id]) => chosen.has(id)),
      )
      inputs.set(without(chosen))
      const { past } = draft.get()
      makeChange()
      if (typed.size === 0) return
      const now = draft.get()
      const made = now.past === past ? undefined : now.past.at(-1)
      const change = made ?? noChange(typed)
      dropped.set(change, typed)
      if (made === undefined) draft.set({ ...now, past: [...past, change], future: [] })
    },
    bringBack({ kind, change }) {
      const typed = dropped.get(change)
      if (typed === undefined) return
      inputs.set(kind === 'undone' ? new Map([...typed, ...inputs.get()]) : without(typed.keys()))
    },
  }
}
