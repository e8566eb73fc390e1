import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { App } from '../../../src/app/App.tsx'
import { createSession } from '../../../src/editor/session.ts'
import { english } from '../../../src/messages/translation.ts'
import type { OptionSet } from '../../../src/options/optionSet.ts'
import { optionsKey } from '../../../src/options/optionsQuery.ts'
import type { Portal } from '../../../src/portal/portal.ts'
import type { RetryWait } from '../../../src/portal/sdkLogger.ts'
import { queryClient } from '../../../src/app/queryClient.ts'
import type { AppScreen } from '../../../src/app/appScreen.ts'
import { createStore } from '../../../src/state/store.ts'
import type { Options } from '../shared/contract.ts'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import '../../../src/styles/tokens.css'
import '../../../src/styles/app.css'
import '../../../src/styles/grid.css'

/** A portal that knows who is signed in, and nothing else: the options are in hand. */
const portal: Portal = {
  host: 'portal.example',
  memberId: 'bench',
  languageCode: 'en',
  isInstallMode: false,
  retryWait: createStore<RetryWait | undefined>(undefined),
  openedWith: { option: undefined, search: undefined },
  linkTo: () => Promise.resolve(undefined),
  call: (method) =>
    method === 'profile'
      ? Promise.resolve({ result: { ID: '1' } })
      : Promise.reject(new Error(`The bench's portal does not know ${method}`)),
  setTitle: () => undefined,
  requestHeight: () => undefined,
  finishInstallation: () => Promise.resolve(),
}

function render(root: HTMLElement, values: Options): void {
  const options: OptionSet = { values, partial: new Set(), readsAsError: false, vanished: new Map() }
  queryClient.setQueryData(optionsKey(portal), options)
  createRoot(root).render(
    <App
      screen={createStore<AppScreen>({ kind: 'editing', session: createSession(portal, queryClient) })}
      translation={createStore(english)}
      queryClient={queryClient}
    />,
  )
}

// As the app does while it waits for its portal.
english.say('count.options', { count: 1000 })

const firstValue = '[aria-rowindex="2"] [data-column="value"]'

function hasEditor(): boolean {
  return document.querySelector('[data-editor]') !== null
}

offer({
  render,
  shows({ count, rows, value }) {
    if (document.querySelector(`.grid[aria-rowcount="${count + 1}"]`) === null) return false
    // The open editor's own text is no committed value.
    if (value !== undefined && (hasEditor() || textOf(firstValue) !== value)) return false
    return rows.every(([index, key]) => textOf(`[aria-rowindex="${index + 2}"] [data-column="key"]`) === key)
  },
  scroller: () => document.querySelector('.grid'),
  valueCell: () => middleOf(firstValue),
})
