import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { App } from '../../../src/app/App.tsx'
import { createSession } from '../../../src/editor/session.ts'
import { english } from '../../../src/messages/translation.ts'
import type { OptionSet } from '../../../src/options/optionSet.ts'
import { optionsKey } from '../../../src/options/optionsQuery.ts'
import { createIdentity } from '../../../src/portal/identity.ts'
import type { Portal } from '../../../src/portal/portal.ts'
import type { Waiting } from '../../../src/portal/waits.ts'
import type { Envelope } from '../../../src/portal/wireAnswer.ts'
import { queryClient } from '../../../src/app/queryClient.ts'
import type { AppScreen } from '../../../src/app/appScreen.ts'
import { createStore } from '../../../src/state/store.ts'
import type { Options } from '../shared/contract.ts'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import '../../../src/styles/tokens.css'
import '../../../src/styles/controls.css'
import '../../../src/styles/surfaces.css'
import '../../../src/styles/app.css'
import '../../../src/styles/grid.css'
import '../../../src/styles/small.css'

async function call(method: string): Promise<Envelope> {
  if (method === 'profile') return { result: { ID: '1' } }
  throw new Error(`The bench's portal does not know ${method}`)
}

const tokenGeneration = (): number => 0

/** A portal that knows who is signed in, and nothing else: the options are in hand. */
const portal: Portal = {
  host: 'portal.example',
  memberId: 'bench',
  languageCode: 'en',
  isInstallMode: false,
  waiting: createStore<Waiting | undefined>(undefined),
  retries: { wait: () => Promise.resolve(false) },
  identity: createIdentity({ call, tokenGeneration }),
  tokenGeneration,
  renewToken: () => Promise.resolve(),
  openedWith: { option: undefined, search: undefined, view: undefined },
  linkTo: () => Promise.resolve(undefined),
  call,
  callOnce: call,
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

const firstValue = '[aria-rowindex="2"] [data-column="value"] .value'

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
