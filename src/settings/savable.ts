import { type Draft, type Edit, type RemoteValues, sameValue } from '../draft/draft.ts'
import type { SettingSources, StoredOptions } from '../schema/effective.ts'
import type { SettingPath } from '../schema/schema.ts'
import { storedAt, writeAt } from '../schema/storedAt.ts'
import { conditionalPaths, isVisible } from '../schema/visibility.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { currentOption } from './places.ts'

/** The user's options with their unsaved edits. */
export function currentOptions(values: RemoteValues, draft: Pick<Draft, 'edits'>): StoredOptions {
  return { get: (key) => currentOption(values, draft, key) }
}

/**
 * The settings that their conditions hide at the moment.
 *
 * @param conditional all that have conditions
 */
export function hiddenPaths(
  sources: SettingSources,
  conditional = conditionalPaths(sources.schema),
): readonly SettingPath[] {
  return conditional.filter((path) => !isVisible(sources, path))
}

/** The edits without what is hidden: the option as it is in the portal, or the member as it was before the edit. */
export function withoutHidden(edits: Draft['edits'], sources: SettingSources): ReadonlyMap<string, Edit> {
  const savable = new Map(edits)
  for (const [key = '', ...names] of hiddenPaths(sources)) {
    const edit = savable.get(key)
    const option = sources.schema.properties.get(key)
    if (edit === undefined || option === undefined) continue
    const value =
      names.length === 0
        ? edit.base
        : withoutMember(edit, () => {
            const before = storedAt(option, edit.base, names)?.stored
            return writeAt(option, edit.value, names, before)
          })
    if (value === undefined || sameValue(value, edit.base)) savable.delete(key)
    else savable.set(key, { ...edit, value })
  }
  return savable
}

/** A value whose member cannot be found is saved as it is. */
function withoutMember(edit: Edit, write: () => OptionValue | undefined): OptionValue {
  return edit.removed ? edit.value : (write() ?? edit.value)
}
