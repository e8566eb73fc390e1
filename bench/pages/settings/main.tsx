import '../shared/painted.ts'
import type { GuardedParts } from '../../../src/editor/guard.ts'
import { startGuard } from '../../../src/editor/startGuard.tsx'
import { preloadSettingsView } from '../../../src/editor/loadSettingsView.ts'
import { english, loadSettingsMessages } from '../../../src/messages/translation.ts'
import { readSchemaFile, startSettings } from '../../../src/settings/startSettings.ts'
import { queryClient } from '../../../src/app/queryClient.ts'
import { createStore } from '../../../src/state/store.ts'
import { middleOf, offer } from '../shared/offer.ts'
import { renderApp } from '../shared/ownApp.tsx'
import { manySettings, storedSettings } from '../shared/manySettings.ts'

const address = 'options.schema.json'
// It is read while the app waits for its portal.
const file = readSchemaFile({ kind: 'fetched', text: JSON.stringify(manySettings()), address })
const options = new Map(Object.entries(storedSettings()))
const translation = createStore(english)

// As the app does while it waits for its portal.
english.say('count.options', { count: 1000 })
await Promise.all([loadSettingsMessages(translation), preloadSettingsView(queryClient)])

function titles(): readonly (string | null)[] {
  return [...document.querySelectorAll('.settings-block > .setting')].map(
    (setting) => setting.querySelector('.setting-title')?.textContent ?? null,
  )
}

offer(
  {
    render(root, values) {
      renderApp(root, values, translation, {
        address,
        file: Promise.resolve(file),
        part: Promise.resolve({
          startSettings,
          startGuard: (parts: GuardedParts) => startGuard(parts, translation),
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
