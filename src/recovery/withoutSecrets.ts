import type { Draft } from '../draft/draft.ts'
import { withLinked } from '../draft/rename.ts'
import type { Unsaved } from './unsaved.ts'
import { optionOfInput, type StoredInputs } from './storedDraft.ts'

type Edits = Draft['edits']

/**
 * Leaves out what is unsaved of secrets, and the other halves of renames: a half alone would lose the value.
 *
 * @returns a function that returns its argument where it has no secrets, and otherwise the same edits for the same ones
 */
export function createSecretFilter(isSecret: (key: string) => boolean): (unsaved: Unsaved) => Unsaved {
  let lastInputs: { readonly inputs: StoredInputs; readonly kept: StoredInputs } | undefined
  let last: { readonly edits: Edits; readonly left: string; readonly kept: Edits } | undefined

  function withoutSecrets(edits: Edits): Edits {
    const secretKeys = [...edits.keys()].filter(isSecret)
    if (secretKeys.length === 0) return edits
    const out = withLinked({ edits, past: [], future: [] }, secretKeys)
    const left = JSON.stringify([...out])
    if (last?.edits !== edits || last.left !== left) {
      last = { edits, left, kept: new Map([...edits].filter(([key]) => !out.has(key))) }
    }
    return last.kept
  }

  /** Their places begin with the option's key. */
  function inputsWithoutSecrets(inputs: StoredInputs): StoredInputs {
    const kept = [...inputs].filter(([id]) => !isSecret(optionOfInput(id)))
    if (kept.length === inputs.size) return inputs
    if (lastInputs?.inputs !== inputs || lastInputs.kept.size !== kept.length) {
      lastInputs = { inputs, kept: new Map(kept) }
    }
    return lastInputs.kept
  }

  return (unsaved) => {
    const edits = withoutSecrets(unsaved.edits)
    const inputs = inputsWithoutSecrets(unsaved.inputs)
    const typed = unsaved.typed !== undefined && isSecret(unsaved.typed.key) ? undefined : unsaved.typed
    const isAll = edits === unsaved.edits && typed === unsaved.typed && inputs === unsaved.inputs
    return isAll ? unsaved : { edits, typed, inputs }
  }
}
