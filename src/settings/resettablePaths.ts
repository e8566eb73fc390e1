import type { SettingPath } from '../schema/schema.ts'
import { hasMembers } from './settingMembers.ts'
import { type OptionState, type SettingsContext, settingState } from './settingState.ts'

/** The settings at a path of an option, and within it, that can be reset and are shown. */
export function resettablePaths(
  context: SettingsContext,
  option: OptionState,
  path: SettingPath,
  isShown: (path: SettingPath) => boolean,
): readonly SettingPath[] {
  const state = isShown(path) ? settingState(context, option, path) : undefined
  if (state === undefined || state.readOnly !== undefined) return []
  if (!hasMembers(state)) return state.canReset ? [path] : []
  const members = [...(state.setting.properties?.keys() ?? [])]
  return members.flatMap((name) => resettablePaths(context, option, [...path, name], isShown))
}
