import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { SettingPath } from '../schema/schema.ts'
import { currentOption } from './settingActions.ts'
import { hasMembers } from './settingMembers.ts'
import { type SettingsContext, settingState } from './settingState.ts'

/** The settings among these, and within them, that can be reset and are shown. */
export function resettablePaths(
  context: SettingsContext,
  values: RemoteValues,
  draft: Draft,
  paths: readonly SettingPath[],
  isShown: (path: SettingPath) => boolean,
): readonly SettingPath[] {
  return paths.flatMap((path): readonly SettingPath[] => {
    const [key = ''] = path
    const option = { current: currentOption(values, draft, key), remote: values.get(key) }
    const state = isShown(path) ? settingState(context, option, path) : undefined
    if (state === undefined || state.readOnly !== undefined) return []
    if (hasMembers(state)) {
      const members = [...(state.setting.properties?.keys() ?? [])].map((name) => [...path, name])
      return resettablePaths(context, values, draft, members, isShown)
    }
    return state.canReset ? [path] : []
  })
}
