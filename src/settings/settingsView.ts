import { createContext, useContext } from 'react'
import type { Draft } from '../draft/draft.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { SettingPath } from '../schema/schema.ts'
import type { ReadonlyStore } from '../state/store.ts'
import type { Settings } from './settings.ts'
import type { SettingsContext } from './settingState.ts'

/** What all parts of the settings view need. */
export interface SettingsViewContext {
  readonly settings: Settings
  readonly draft: ReadonlyStore<Draft>
  readonly remote: Pick<RemoteOptions, 'options'>
  /** Hears of every change of what a setting shows. */
  readonly subscribe: (listener: () => void) => () => void
  /** What is the same for all settings. */
  readonly shared: SettingsContext
  readonly isReadOnly: boolean
  /** The settings that were changed elsewhere to something else, by `settingId`. */
  readonly conflicts: ReadonlySet<string>
  readonly onResolve: () => void
  /** Opens an option in the large editor. */
  readonly onOpenEditor: (key: string) => void
}

type IsShown = (path: SettingPath) => boolean

/** Apart from the rest: a search changes it, and draws nothing anew that stays. */
const Shown = createContext<IsShown>(() => true)

export const ShownProvider = Shown.Provider

/** Whether a setting is shown: neither hidden by its conditions nor left out by the search. */
export function useIsShown(): IsShown {
  return useContext(Shown)
}

const Context = createContext<SettingsViewContext | undefined>(undefined)

export const SettingsViewProvider = Context.Provider

/** @throws {Error} outside the settings view */
export function useSettingsView(): SettingsViewContext {
  const context = useContext(Context)
  if (context === undefined) throw new Error('There is no settings view around')
  return context
}
