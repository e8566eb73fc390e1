import { useMemo, useSyncExternalStore } from 'react'
import type { SettingPath } from '../schema/schema.ts'
import { withEdit } from './places.ts'
import { settingId } from './settingId.ts'
import type { TypedInput } from './settingInputs.ts'
import { type SettingState, settingState } from './settingState.ts'
import { type SettingsViewContext, useSettingsView } from './settingsView.ts'

interface ShownState {
  readonly state: SettingState | undefined
  /** What is being typed for it. */
  readonly typed: TypedInput | undefined
  /** Whether it is to get the focus. */
  readonly wantsFocus: boolean
}

/** What one setting shows. It follows nothing but its own option. */
export function useSettingState(path: SettingPath): ShownState {
  const view = useSettingsView()
  const read = useMemo(() => createReader(view, path), [view, path])
  return useSyncExternalStore(view.subscribe, read)
}

/** @returns a function that returns the identical state as long as nothing changes for the setting */
function createReader({ settings, draft, remote, shared }: SettingsViewContext, path: SettingPath) {
  const [key = ''] = path
  const id = settingId(path)
  const readState = memoizeLast((edit: Parameters<typeof withEdit>[0], remoteValue: SettingState['stored']) =>
    settingState(shared, { current: withEdit(edit, remoteValue), remote: remoteValue }, path),
  )
  let last: ShownState | undefined

  return (): ShownState => {
    const state = readState(draft.get().edits.get(key), remote.options.get()?.values.get(key))
    const typed = settings.inputs.get().get(id)
    const wanted = settings.focus.get()
    const wantsFocus = wanted !== undefined && settingId(wanted) === id
    if (last !== undefined && last.state === state && last.typed === typed && last.wantsFocus === wantsFocus)
      return last
    last = { state, typed, wantsFocus }
    return last
  }
}

function memoizeLast<A, B, Result>(compute: (a: A, b: B) => Result): (a: A, b: B) => Result {
  let last: { readonly a: A; readonly b: B; readonly result: Result } | undefined
  return (a, b) => {
    if (last === undefined || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) }
    return last.result
  }
}
