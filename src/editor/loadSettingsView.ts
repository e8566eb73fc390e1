import { partOf } from '../ui/loadPart.ts'

/** Loads the settings view, which only an app with a settings schema needs. */
export const loadSettingsView = partOf(
  () => import('../settings/SettingsView.tsx'),
  (module) => module.SettingsView,
)

/** Loads the tabs of the two views. */
export const loadEditorTabs = partOf(
  () => import('./EditorTabs.tsx'),
  (module) => module.EditorTabs,
)
