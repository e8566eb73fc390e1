import type { Draft, RemoteValues } from '../draft/draft.ts'
import { isTruthyInPhp } from '../value/phpTruthiness.ts'

/** Whether saving this draft makes the portal answer every full reading of the options as an error. */
export function readsAsErrorAfter(values: RemoteValues, draft: Draft): boolean {
  const [error, description] = ['error', 'error_description'].map((key) => {
    const edit = draft.edits.get(key)
    return edit === undefined ? values.get(key) : edit.value
  })
  const touched = draft.edits.has('error') || draft.edits.has('error_description')
  return touched && isTruthyInPhp(error) && isTruthyInPhp(description)
}
