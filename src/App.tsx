import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Editor } from './editor/Editor.tsx'
import type { Session } from './editor/session.ts'
import { SettingsMenu } from './editor/SettingsMenu.tsx'
import type { Words } from './messages/words.ts'
import { chooseLanguage } from './messages/words.ts'
import { MessagesProvider } from './messages/Messages.tsx'
import type { Connection } from './portal/connect.ts'
import type { Portal } from './portal/portal.ts'
import { rememberedTheme } from './preferences/theme.ts'
import { ConnectingScreen, OutsideScreen, SilentScreen } from './screens/ConnectionScreens.tsx'
import { InstallScreen } from './screens/InstallScreen.tsx'
import type { Store } from './state/store.ts'
import { useStore } from './state/useStore.ts'

interface Props {
  readonly connection: Store<Connection>
  /** There from the moment the connection is, but in install mode. */
  readonly session: Store<Session | undefined>
  readonly words: Store<Words>
  readonly queryClient: QueryClient
}

export function App({ connection, session: sessions, words, queryClient }: Props): ReactNode {
  const session = useStore(sessions)
  const state = useStore(connection)
  const messages = useStore(words)
  return (
    <QueryClientProvider client={queryClient}>
      <MessagesProvider value={messages}>
        {state.kind === 'connecting' && <ConnectingScreen />}
        {state.kind === 'outside' && <OutsideScreen />}
        {state.kind === 'silent' && <SilentScreen />}
        {state.kind === 'connected' && <Connected portal={state.portal} session={session} words={words} />}
      </MessagesProvider>
    </QueryClientProvider>
  )
}

function Connected({ portal, session, words }: ConnectedProps): ReactNode {
  const [theme, setTheme] = useState(rememberedTheme)
  if (session === undefined) return <InstallScreen portal={portal} />
  const settings = (
    <SettingsMenu
      session={session}
      theme={theme}
      onTheme={setTheme}
      onLanguage={(language) => void chooseLanguage(words, language)}
    />
  )
  return <Editor session={session} settings={settings} />
}

interface ConnectedProps {
  readonly portal: Portal
  readonly session: Session | undefined
  readonly words: Store<Words>
}
