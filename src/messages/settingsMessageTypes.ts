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
  'settings.control.add': never
  'settings.control.remove': 'name'
  'settings.control.moveUp': 'name'
  'settings.control.moveDown': 'name'
  'settings.control.line': 'name' | 'number'
  'settings.control.notSet': never
  'settings.control.choose': never
  'settings.control.search': 'name'
  'settings.control.noMatch': never
  'settings.control.chosen': never
  'settings.control.others': never
  'settings.control.noneChosen': never
  'settings.control.notOffered': never
  'settings.control.repeated': never
  'settings.control.reveal': never
  'settings.control.hide': never
  'settings.control.secretSet': never
  'settings.control.pickColor': 'name'
  'settings.control.moveKeys': never
}

export type SettingsMessageKey = keyof SettingsMessageParams

/** The messages that have plural forms. */
export type SettingsPluralKey = never
