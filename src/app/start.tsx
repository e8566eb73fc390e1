import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createSession } from '../editor/session.ts'
import { changeLanguage, english, preferredLanguage } from '../messages/translation.ts'
import { addressLanguage, connect } from '../portal/connect.ts'
import { desiredFrameHeight } from '../portal/frameHeight.ts'
import { followTitle } from './pageTitle.ts'
import { rememberedTheme, showTheme } from './theme.ts'
import { queryClient } from './queryClient.ts'
import type { AppScreen } from './appScreen.ts'
import { keepFiles } from './keepFiles.ts'
import { createStore } from '../state/store.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { withTimeout } from '../state/withTimeout.ts'

/** How long the portal's page may take to answer the handshake. */
const connectionTimeoutMs = 10_000

/** Waits shorter than this need no screen of their own. */
const quietLoadMs = 250

/** Connects to the portal, and shows the app in `#root`. */
export function start(): void {
  keepFiles(document)
  showTheme(rememberedTheme())
  const translation = createStore(english)
  const translating = changeLanguage(translation, preferredLanguage(addressLanguage()))

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
    const session = createSession(portal, queryClient)
    await withTimeout(quietLoadMs, Promise.allSettled([session.remote.firstReading(), translated]))
    followTitle(document, { translation, draft: session.draft, portal })
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
