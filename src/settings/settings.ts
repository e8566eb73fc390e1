import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { Language } from '../messages/language.ts'
import type { Translation } from '../messages/translation.ts'
import type { StoredOptions } from '../schema/effective.ts'
import type { Schema, SettingPath } from '../schema/schema.ts'
import type { ReadonlyStore, Store } from '../state/store.ts'
import type { Section } from './sections.ts'
import type { SettingActions } from './settingActions.ts'
import type { Inputs } from './settingInputs.ts'

/** The app's own options, which are asked for only where the schema needs them. */
export interface AppOptions {
  readonly values: StoredOptions
  readonly status: 'not-needed' | 'loading' | 'known' | 'failed'
}

/** The state of the settings view, beside that of the options. */
export interface Settings {
  readonly schema: Schema
  readonly sections: readonly Section[]
  readonly appOptions: ReadonlyStore<AppOptions>
  /** The keys that the administrator has locked. */
  readonly locked: ReadonlyStore<ReadonlySet<string>>
  readonly inputs: ReadonlyStore<Inputs>
  readonly actions: SettingActions
  readonly search: Store<string>
  /** The setting that is to get the focus once it is shown. */
  readonly focus: Store<SettingPath | undefined>
  /** The options in which changes made elsewhere were merged with unsaved ones. */
  readonly merged: ReadonlyStore<ReadonlySet<string>>
  /** The inputs that the last save has left out, as long as they are not valid. */
  readonly rejected: ReadonlyStore<Inputs>
  readonly wording: SettingsWording
  /** Reads the app's own options again. */
  readonly loadAppOptions: () => Promise<void>
}

/** What is said of settings where they are not shown themselves. */
export interface SettingsWording {
  /** The title of the app that the schema belongs to. */
  readonly appTitle: (language: Language) => string | undefined
  readonly titleOf: (path: SettingPath, language: Language) => string
  /** The sentences that are asked about before these edits are saved. */
  readonly confirmations: (edits: Draft['edits'], language: Language) => readonly string[]
  /** What it takes for saved edits to take effect; empty where that is nothing. */
  readonly appliesAfter: (saved: Draft['edits'], translation: Translation) => string
  /** Which settings are not saved, since what was typed is not valid; empty where there are none. */
  readonly invalid: (inputs: Inputs, translation: Translation) => string
  /** Whose other members were changed elsewhere, of these options as far as they are edited; empty where none were. */
  readonly merged: (keys: ReadonlySet<string>, draft: Draft, translation: Translation) => string
  /** Which unsaved changes are not saved, since they are hidden; empty where there are none. */
  readonly hidden: (draft: Draft, values: RemoteValues, translation: Translation) => string
}
