import type { ReactNode } from 'react'
import { useSaySettings } from '../messages/Messages.tsx'
import type { Store } from '../state/store.ts'
import { Tabs } from '../ui/Tabs.tsx'
import type { EditorTab } from './session.ts'

interface Props {
  readonly tab: Store<EditorTab | undefined>
  readonly shown: EditorTab
  readonly panelId: string
}

/** The two views of the options, where there is a settings schema. */
export function EditorTabs({ tab, shown, panelId }: Props): ReactNode {
  const saySettings = useSaySettings()
  const label = saySettings('settings.views')
  return (
    // A region, so that no part of the page is outside of all landmarks.
    <section aria-label={label}>
      <Tabs
        label={label}
        tabs={[
          { id: 'settings', text: saySettings('settings.tab') },
          { id: 'options', text: saySettings('settings.allOptions') },
        ]}
        chosen={shown}
        panelId={panelId}
        onChoose={tab.set}
      />
    </section>
  )
}
