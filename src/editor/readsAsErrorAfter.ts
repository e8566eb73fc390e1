import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** The values that PHP takes for false, as the portal does when it looks for an error in its answer. */
function isFalsy(value: OptionValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return !value || value === '0'
}

/** Whether saving this draft makes the portal answer every full reading of the options as an error. */
export function readsAsErrorAfter(values: RemoteValues, draft: Draft): boolean {
  const [error, description] = ['error', 'error_description'].map((key) => {
    const edit = draft.edits.get(key)
    return edit === undefined ? values.get(key) : edit.value
  })
  const touched = draft.edits.has('error') || draft.edits.has('error_description')
  return touched && !isFalsy(error) && !isFalsy(description)
}
