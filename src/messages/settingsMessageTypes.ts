// Generated from settingsCatalogues/en.json by `npm run messages`.

/** The names of the parameters of each message. */
export interface SettingsMessageParams {
  'settings.tab': never
  'settings.allOptions': never
  'settings.views': never
  'settings.search': never
  'settings.sections': never
  'settings.reset': never
  'settings.default': 'value'
  'settings.changed': never
}

export type SettingsMessageKey = keyof SettingsMessageParams

/** The messages that have plural forms. */
export type SettingsPluralKey = never
