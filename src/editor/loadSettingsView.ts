import type { QueryClient } from '@tanstack/react-query'
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

/**
 * Loads both before they are needed; they are then drawn at once.
 *
 * @throws {Error} where one cannot be loaded
 */
export async function preloadSettingsView(queryClient: QueryClient): Promise<void> {
  const [Tabs, View] = await Promise.all([loadEditorTabs(0), loadSettingsView(0)])
  queryClient.setQueryData(['part', 'tabs'], () => Tabs)
  queryClient.setQueryData(['part', 'settings'], () => View)
}
