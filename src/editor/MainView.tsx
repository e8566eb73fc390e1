import { type ComponentProps, type ReactNode, useCallback } from 'react'
import type { Store } from '../state/store.ts'
import type { Dialog } from './dialog.ts'
import { LoadingGrid } from './LoadingGrid.tsx'
import { loadSettingsView } from './loadSettingsView.ts'
import { OnDemand } from './OnDemand.tsx'
import { OptionGrid } from './OptionGrid.tsx'
import type { EditorView } from './useEditorView.ts'

interface Props extends Omit<ComponentProps<typeof OptionGrid>, 'options'> {
  readonly view: EditorView
  /** Undefined before the first reading. */
  readonly options: ComponentProps<typeof OptionGrid>['options'] | undefined
  /** Identifies the element for the tabs. */
  readonly id: string
  readonly dialog: Store<Dialog | undefined>
}

/** The view that is chosen: the settings of the schema, or the grid of all options. */
export function MainView({ view, options, id, dialog, ...grid }: Props): ReactNode {
  const { settings, tab, hasTabs } = view
  const { session, openEdits, layout } = grid
  // The same each time: another one would draw all settings anew.
  const onResolve = useCallback(() => dialog.set({ kind: 'conflicts' }), [dialog])
  const panel = hasTabs ? { role: 'tabpanel', 'aria-labelledby': `${id}-${tab}` } : {}
  return (
    <main className="app-main">
      <div id={id} className="app-view" {...panel}>
        {options === undefined || view.isUnknown ? (
          <LoadingGrid />
        ) : settings !== undefined && tab === 'settings' ? (
          <OnDemand
            name="settings"
            load={loadSettingsView}
            props={{
              settings,
              draft: session.draft,
              remote: session.remote,
              values: options.values,
              isReadOnly: grid.isReadOnly,
              isNarrow: layout !== 'wide',
              onResolve,
              onOpenEditor: openEdits.openPanel,
            }}
          />
        ) : (
          <OptionGrid {...grid} options={options} />
        )}
      </div>
    </main>
  )
}
