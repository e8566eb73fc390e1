import type { Draft, RemoteValues } from '../draft/draft.ts'
import { isTruthyInPhp } from '../value/phpTruthiness.ts'

/** Whether saving this draft will make every answer with all options look like an error. */
export function readsAsErrorAfter(values: RemoteValues, draft: Draft): boolean {
  const [error, description] = ['error', 'error_description'].map((key) => {
    const edit = draft.edits.get(key)
    return edit === undefined ? values.get(key) : edit.value
  })
  const isEdited = draft.edits.has('error') || draft.edits.has('error_description')
  return isEdited && isTruthyInPhp(error) && isTruthyInPhp(description)
}
