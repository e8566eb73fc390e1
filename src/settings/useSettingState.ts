import { useMemo } from 'react'
import type { SettingPath } from '../schema/schema.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { currentOption } from './settingActions.ts'
import { settingId } from './settingId.ts'
import type { TypedInput } from './settingInputs.ts'
import { type SettingState, settingState } from './settingState.ts'
import { useSettingsView } from './settingsView.ts'

/** What one setting shows, and what is being typed for it. It follows nothing but its own option. */
export function useSettingState(path: SettingPath): {
  readonly state: SettingState | undefined
  readonly typed: TypedInput | undefined
} {
  const { settings, draft, remote } = useSettingsView()
  const [key = ''] = path
  const id = settingId(path)
  const edit = useSelected(draft, ({ edits }) => edits.get(key))
  const remoteValue = useSelected(remote.options, (options) => options?.values.get(key))
  const { values: appOptions } = useStore(settings.appOptions)
  const locked = useStore(settings.locked)
  const typed = useSelected(settings.inputs, (inputs) => inputs.get(id))
  const { schema } = settings

  const state = useMemo(() => {
    const values = new Map(remoteValue === undefined ? [] : [[key, remoteValue]])
    const edits = new Map(edit === undefined ? [] : [[key, edit]])
    const current = currentOption(values, { edits, past: [], future: [] }, key)
    return settingState({ schema, appOptions, locked }, { current, remote: remoteValue }, path)
  }, [schema, appOptions, locked, edit, remoteValue, key, path])

  return { state, typed }
}
