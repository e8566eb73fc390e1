import type { Draft } from '../draft/draft.ts'
import { withLinked } from '../draft/rename.ts'
import type { Unsaved } from './draftBackup.ts'

type Edits = Draft['edits']

/**
 * Leaves out what is unsaved of secrets, and the other halves of renames: a half alone would lose the value.
 *
 * @returns a function that returns its argument where it has no secrets, and otherwise the same edits for the same ones
 */
export function createSecretFilter(isSecret: (key: string) => boolean): (unsaved: Unsaved) => Unsaved {
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

  return (unsaved) => {
    const edits = withoutSecrets(unsaved.edits)
    const typed = unsaved.typed !== undefined && isSecret(unsaved.typed.key) ? undefined : unsaved.typed
    return edits === unsaved.edits && typed === unsaved.typed ? unsaved : { edits, typed }
  }
}
