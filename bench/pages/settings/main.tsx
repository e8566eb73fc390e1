import '../shared/painted.ts'
import { loadEditorTabs, loadSettingsView } from '../../../src/editor/loadSettingsView.ts'
import { english, loadSettingsMessages } from '../../../src/messages/translation.ts'
import { startGuard } from '../../../src/editor/startGuard.tsx'
import { startSettings } from '../../../src/settings/startSettings.ts'
import { createStore } from '../../../src/state/store.ts'
import { middleOf, offer } from '../shared/offer.ts'
import { renderApp } from '../shared/ownApp.tsx'
import { manySettings, storedSettings } from '../shared/manySettings.ts'

const text = JSON.stringify(manySettings())
const options = new Map(Object.entries(storedSettings()))
const translation = createStore(english)

// As the app does while it waits for its portal.
english.say('count.options', { count: 1000 })
await Promise.all([loadSettingsMessages(translation), loadSettingsView(0), loadEditorTabs(0)])

function titles(): readonly (string | null)[] {
  return [...document.querySelectorAll('.settings-section > .setting')].map(
    (setting) => setting.querySelector('.setting-title')?.textContent ?? null,
  )
}

offer(
  {
    render(root, values) {
      const address = 'options.schema.json'
      renderApp(root, values, translation, {
        address,
        file: Promise.resolve({ kind: 'fetched', text, address }),
        part: Promise.resolve({
          startSettings,
          startGuard: (parts) => startGuard(parts, translation),
        }),
      })
    },
    shows({ rows }) {
      const shown = titles()
      return rows.every(([index, title]) => shown[index] === title)
    },
    scroller: () => document.querySelector('.settings-scroll'),
    valueCell: () => middleOf('.setting input'),
  },
  () => options,
)
