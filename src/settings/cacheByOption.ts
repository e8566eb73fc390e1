import type { Edit } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What follows from one option, computed again only when it changes. */
export type ByOption<Result> = (
  key: string,
  edit: Edit | undefined,
  remoteValue: OptionValue | undefined,
) => Result

/**
 * Keeps what was computed for each option, as long as its unsaved edit and its value in the portal are the same: of a
 * thousand options, an edit changes one.
 */
export function cacheByOption<Result>(compute: ByOption<Result>): ByOption<Result> {
  const kept = new Map<
    string,
    {
      readonly edit: Edit | undefined
      readonly remoteValue: OptionValue | undefined
      readonly result: Result
    }
  >()
  return (key, edit, remoteValue) => {
    const last = kept.get(key)
    if (last !== undefined && last.edit === edit && last.remoteValue === remoteValue) return last.result
    const result = compute(key, edit, remoteValue)
    kept.set(key, { edit, remoteValue, result })
    return result
  }
}
