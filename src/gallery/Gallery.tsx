import { type ReactNode, useState } from 'react'
import { Alert } from '../ui/Alert.tsx'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Toast } from '../ui/Toast.tsx'
import { Buttons } from './Buttons.tsx'
import { Fields } from './Fields.tsx'
import { Overlays } from './Overlays.tsx'
import { Section } from './Section.tsx'

const tones: readonly BadgeTone[] = ['blue', 'green', 'orange', 'red', 'neutral']

const themes = ['light', 'dark'] as const

const tabs = [
  { id: 'settings', text: 'Settings' },
  { id: 'all', text: 'All options' },
] as const

/** Every control of the app in each of its states, for comparison with Bitrix24's UI kit. */
export function Gallery(): ReactNode {
  const [tab, setTab] = useState<(typeof tabs)[number]['id']>('settings')
  const [isOn, setIsOn] = useState(true)
  return (
    <main className="gallery">
      <div className="gallery-row">
        <h1>Controls</h1>
        <Select
          aria-label="Theme"
          onChange={(event) => {
            document.documentElement.dataset['theme'] = event.target.value
          }}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {theme}
            </option>
          ))}
        </Select>
      </div>
      <Buttons />
      <Fields />
      <Section title="Switch">
        <Switch aria-label="Alive" isOn={isOn} onChange={setIsOn} />
        <Switch aria-label="On" isOn onChange={nothing} />
        <Switch aria-label="Off" isOn={false} onChange={nothing} />
        <Switch aria-label="Focus" isOn data-show="focus" onChange={nothing} />
        <Switch aria-label="On and disabled" isOn isDisabled onChange={nothing} />
        <Switch aria-label="Off and disabled" isOn={false} isDisabled onChange={nothing} />
      </Section>
      <Section title="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Section>
      <Section title="Tabs">
        <Tabs label="Views" tabs={tabs} chosen={tab} panelId="panel" onChoose={setTab} />
        <div id="panel" role="tabpanel" aria-label="View">
          {tab}
        </div>
      </Section>
      <section>
        <h2>Alert</h2>
        <Alert
          tone="info"
          title="2 unsaved changes from 3 May"
          details="What they are"
          actions={
            <>
              <Button variant="plain" size="small">
                Restore
              </Button>
              <Button variant="link" size="small">
                Discard
              </Button>
            </>
          }
        />
        <Alert tone="warning" title="The session has expired" />
        <Alert tone="danger" title="The options could not be saved" details="Why" />
      </section>
      <section>
        <h2>Toast</h2>
        <div className="gallery-place">
          <Toast tone="success" text="2 options saved" live="off" onClose={nothing} />
        </div>
        <div className="gallery-place">
          <Toast tone="neutral" text="Saving…" live="off" onClose={undefined}>
            <Button variant="link" size="small">
              Stop
            </Button>
          </Toast>
        </div>
      </section>
      <section>
        <h2>Empty state</h2>
        <div className="gallery-place gallery-tall">
          <EmptyState title="There are no options yet" text="Add one, or import some from a file.">
            <Button variant="primary">Add option</Button>
            <Button variant="plain">Import</Button>
          </EmptyState>
        </div>
      </section>
      <Overlays />
    </main>
  )
}

function nothing(): void {
  // What is shown here has no effect.
}
