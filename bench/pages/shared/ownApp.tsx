import { createRoot } from 'react-dom/client'
import { App } from '../../../src/app/App.tsx'
import type { AppScreen } from '../../../src/app/appScreen.ts'
import { queryClient } from '../../../src/app/queryClient.ts'
import { createSession, type SchemaSource } from '../../../src/editor/session.ts'
import type { Translation } from '../../../src/messages/translation.ts'
import type { OptionSet } from '../../../src/options/optionSet.ts'
import { optionsKey } from '../../../src/options/optionsQuery.ts'
import { createIdentity } from '../../../src/portal/identity.ts'
import type { Portal } from '../../../src/portal/portal.ts'
import type { Waiting } from '../../../src/portal/waits.ts'
import type { Envelope } from '../../../src/portal/wireAnswer.ts'
import { createStore, type Store } from '../../../src/state/store.ts'
import type { Options } from './contract.ts'
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

/** Shows the whole app below the connection, with the options in hand. */
export function renderApp(
  root: HTMLElement,
  values: Options,
  translation: Store<Translation>,
  schema?: SchemaSource,
): void {
  const options: OptionSet = { values, partial: new Set(), readsAsError: false, vanished: new Map() }
  queryClient.setQueryData(optionsKey(portal), options)
  createRoot(root).render(
    <App
      screen={createStore<AppScreen>({
        kind: 'editing',
        session: createSession(portal, queryClient, schema),
      })}
      translation={translation}
      queryClient={queryClient}
    />,
  )
}
