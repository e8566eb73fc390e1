import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import type { GuardedParts } from '../editor/guard.ts'
import { createSession, type SchemaSource } from '../editor/session.ts'
import {
  changeLanguage,
  english,
  loadSettingsMessages,
  preferredLanguage,
  type Translation,
} from '../messages/translation.ts'
import { addressLanguage, connect } from '../portal/connect.ts'
import { desiredFrameHeight } from '../portal/frameHeight.ts'
import { followView } from './viewAddress.ts'
import { followTitle } from './pageTitle.ts'
import { rememberedTheme, showTheme } from './theme.ts'
import { preloadSettingsView } from '../editor/loadSettingsView.ts'
import { queryClient } from './queryClient.ts'
import type { AppScreen } from './appScreen.ts'
import { keepFiles } from './keepFiles.ts'
import { fetchSchema, schemaAddress } from './schemaFile.ts'
import { createStore, type Store } from '../state/store.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { withTimeout } from '../state/withTimeout.ts'

/** How long the portal's page may take to answer the handshake. */
const connectionTimeoutMs = 10_000

/** Waits shorter than this need no screen of their own. */
const quietLoadMs = 250

/** Begins to load the settings schema that the page names, beside the handshake, and what reads and shows it. */
function schemaSource(translation: Store<Translation>): SchemaSource | undefined {
  const address = schemaAddress(document)
  if (address === undefined) return undefined
  const fetched = fetchSchema(address, location.origin)
  const settings = import('../settings/startSettings.ts')
  const modules = Promise.all([
    settings,
    import('../editor/startGuard.tsx'),
    loadSettingsMessages(translation),
  ])
  const part = modules.then(([{ startSettings }, { startGuard }]) => ({
    startSettings,
    startGuard: (parts: GuardedParts) => startGuard(parts, translation),
  }))
  const file = settings.then(async ({ readSchemaFile }) => readSchemaFile(await fetched))
  // Whoever needs them hears of a failure.
  for (const needed of [part, file, preloadSettingsView(queryClient)]) needed.catch(() => undefined)
  return { address, file, part }
}

/** Connects to the portal, and shows the app in `#root`. */
export function start(): void {
  keepFiles(document)
  showTheme(rememberedTheme())
  const translation = createStore(english)
  const translating = changeLanguage(translation, preferredLanguage(addressLanguage()))

  const source = schemaSource(translation)

  const connection = connect(connectionTimeoutMs)
  const hasBack = new URLSearchParams(location.search).has('back')
  const screen = createStore<AppScreen>({ kind: 'connecting' })

  async function followConnection(): Promise<void> {
    const state = connection.get()
    if (state.kind !== 'connected') {
      screen.set(state)
      return
    }
    const { portal } = state
    const height = desiredFrameHeight(window.innerHeight)
    if (height !== undefined) portal.requestHeight(height)
    const translated = translating.then(() =>
      changeLanguage(translation, preferredLanguage(portal.languageCode)),
    )
    // The page that has led here belongs to an app with an installation of its own.
    if (portal.isInstallMode && !hasBack) {
      followTitle(document, { translation, draft: undefined, portal })
      screen.set({ kind: 'installing', portal })
      return
    }
    // Requests the options before React renders anything, since rendering would delay the request.
    const session = createSession(portal, queryClient, source)
    await withTimeout(
      quietLoadMs,
      Promise.allSettled([session.remote.firstReading(), translated, source?.part, source?.file]),
    )
    followTitle(document, { translation, draft: session.draft, schema: session.schema, portal })
    followView(session.tab, window)
    screen.set({ kind: 'editing', session })
  }

  const screenChanged = new Promise<void>((resolve) => {
    screen.subscribe(resolve)
    const follow = (): void => {
      followConnection().catch((error: unknown) => screen.set({ kind: 'failed', error }))
    }
    connection.subscribe(follow)
    if (connection.get().kind !== 'connecting') follow()
  })

  // Makes the browser load its number formats and plural rules while the app waits for the portal anyway.
  whenIdle(() => {
    translation.get().say('count.options', { count: 1000 })
    return false
  })

  function render(): void {
    const root = document.getElementById('root')
    if (root === null) throw new Error('index.html has no #root')
    createRoot(root).render(
      <StrictMode>
        <App screen={screen} translation={translation} queryClient={queryClient} hasBack={hasBack} />
      </StrictMode>,
    )
  }

  void withTimeout(quietLoadMs, screenChanged).then(render)
}
