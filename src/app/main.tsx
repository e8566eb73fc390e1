import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createSession } from '../editor/session.ts'
import { changeLanguage, english, preferredLanguage } from '../messages/translation.ts'
import { addressLanguage, connect } from '../portal/connect.ts'
import { desiredFrameHeight } from '../portal/frameHeight.ts'
import { rememberedTheme, showTheme } from './theme.ts'
import { queryClient } from './queryClient.ts'
import type { AppScreen } from './appScreen.ts'
import { createStore } from '../state/store.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { withTimeout } from '../state/withTimeout.ts'
import '../styles/tokens.css'
import '../styles/app.css'
import '../styles/grid.css'
import '../styles/small.css'
import '../styles/contrast.css'

/** How long the portal's page may take to answer, in milliseconds. */
const connectionTimeoutMs = 10_000

/** What comes within this time, in milliseconds, needs no screen that says it is on its way. */
const quietLoadMs = 250

showTheme(rememberedTheme())
const translation = createStore(english)
const translating = changeLanguage(translation, preferredLanguage(addressLanguage()))

const connection = connect(connectionTimeoutMs)
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
  const translated = translating
    .then(() => changeLanguage(translation, preferredLanguage(portal.languageCode)))
    .then(() => portal.setTitle(translation.get().say('app.title')))
  if (portal.isInstallMode) {
    screen.set({ kind: 'installing', portal })
    return
  }
  // It asks for the options before React draws anything: drawing first would hold the request back.
  const session = createSession(portal, queryClient)
  await withTimeout(quietLoadMs, Promise.allSettled([session.remote.firstReading(), translated]))
  screen.set({ kind: 'editing', session })
}

const leftConnecting = new Promise<void>((resolve) => {
  screen.subscribe(resolve)
  connection.subscribe(() => void followConnection())
  if (connection.get().kind !== 'connecting') void followConnection()
})

// While the portal is asked, nobody waits for the browser to load its ways of writing numbers.
whenIdle(() => {
  translation.get().say('count.options', { count: 1000 })
  return false
})

function draw(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App screen={screen} translation={translation} queryClient={queryClient} />
    </StrictMode>,
  )
}

void withTimeout(quietLoadMs, leftConnecting).then(draw)
