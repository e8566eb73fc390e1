import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createSession, type Session } from './editor/session.ts'
import { englishWords, speak, wantedLanguage } from './messages/words.ts'
import { optionsQuery } from './options/optionsQuery.ts'
import { addressLanguage, connect } from './portal/connect.ts'
import { rememberedTheme, showTheme } from './preferences/theme.ts'
import { queryClient } from './queryClient.ts'
import { createStore } from './state/store.ts'
import { whenIdle } from './state/whenIdle.ts'
import './styles/tokens.css'
import './styles/app.css'
import './styles/grid.css'

/** How long the portal's page may take to answer, in milliseconds. */
const connectionLimit = 10_000

showTheme(rememberedTheme())
const words = createStore(englishWords)
const speaking = speak(words, wantedLanguage(addressLanguage()))

const connection = connect(connectionLimit)
const session = createStore<Session | undefined>(undefined)
connection.subscribe(() => {
  const state = connection.get()
  if (state.kind !== 'connected') return
  const { portal } = state
  // Asked for before React has drawn anything: nothing waits for anything it need not.
  if (!portal.isInstallMode) {
    void queryClient.prefetchQuery(optionsQuery(portal))
    session.set(createSession(portal, queryClient))
  }
  void speaking
    .then(() => speak(words, wantedLanguage(portal.languageCode)))
    .then(() => portal.setTitle(words.get().say('app.title')))
})

// While the portal is asked, nobody waits for the browser to load its ways of writing numbers.
whenIdle(() => {
  words.get().say('count.options', { count: 1000 })
  return false
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App connection={connection} session={session} words={words} queryClient={queryClient} />
  </StrictMode>,
)
