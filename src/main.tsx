import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createSession } from './editor/session.ts'
import { changeLanguage, english, preferredLanguage } from './messages/translation.ts'
import { optionsQuery } from './options/optionsQuery.ts'
import { addressLanguage, connect } from './portal/connect.ts'
import { heightToAsk } from './portal/frameHeight.ts'
import { rememberedTheme, showTheme } from './preferences/theme.ts'
import { queryClient } from './queryClient.ts'
import type { Stage } from './stage.ts'
import { createStore } from './state/store.ts'
import { whenIdle } from './state/whenIdle.ts'
import { within } from './state/within.ts'
import './styles/tokens.css'
import './styles/app.css'
import './styles/grid.css'
import './styles/small.css'
import './styles/contrast.css'

/** How long the portal's page may take to answer, in milliseconds. */
const connectionLimit = 10_000

/** What comes within this time, in milliseconds, needs no screen that says it is on its way. */
const glance = 250

showTheme(rememberedTheme())
const translation = createStore(english)
const translating = changeLanguage(translation, preferredLanguage(addressLanguage()))

const connection = connect(connectionLimit)
const stage = createStore<Stage>({ kind: 'connecting' })

async function follow(): Promise<void> {
  const state = connection.get()
  if (state.kind !== 'connected') {
    stage.set(state)
    return
  }
  const { portal } = state
  const height = heightToAsk(window.innerHeight)
  if (height !== undefined) portal.askHeight(height)
  const translated = translating
    .then(() => changeLanguage(translation, preferredLanguage(portal.languageCode)))
    .then(() => portal.setTitle(translation.get().say('app.title')))
  if (portal.isInstallMode) {
    stage.set({ kind: 'installing', portal })
    return
  }
  // Asked for before React draws anything: drawing first would hold the request back.
  const loading = queryClient.prefetchQuery(optionsQuery(portal))
  const session = createSession(portal, queryClient)
  await within(glance, Promise.all([loading, translated]))
  stage.set({ kind: 'editing', session })
}

const left = new Promise<void>((resolve) => {
  stage.subscribe(resolve)
  connection.subscribe(() => void follow())
  if (connection.get().kind !== 'connecting') void follow()
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
      <App stage={stage} translation={translation} queryClient={queryClient} />
    </StrictMode>,
  )
}

void within(glance, left).then(draw)
