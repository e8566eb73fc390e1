import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Editor } from './editor/Editor.tsx'
import type { Session } from './editor/session.ts'
import { SettingsMenu } from './editor/SettingsMenu.tsx'
import { MessagesProvider } from './messages/Messages.tsx'
import { chooseLanguage, type Translation } from './messages/translation.ts'
import { rememberedTheme } from './preferences/theme.ts'
import { ConnectingScreen, OutsideScreen, SilentScreen } from './screens/ConnectionScreens.tsx'
import { InstallScreen } from './screens/InstallScreen.tsx'
import type { Stage } from './stage.ts'
import type { Store } from './state/store.ts'
import { useStore } from './state/useStore.ts'

interface Props {
  readonly stage: Store<Stage>
  readonly translation: Store<Translation>
  readonly queryClient: QueryClient
}

export function App({ stage: stages, translation: translations, queryClient }: Props): ReactNode {
  const stage = useStore(stages)
  const translation = useStore(translations)
  return (
    <QueryClientProvider client={queryClient}>
      <MessagesProvider value={translation}>
        {stage.kind === 'connecting' && <ConnectingScreen />}
        {stage.kind === 'outside' && <OutsideScreen />}
        {stage.kind === 'silent' && <SilentScreen />}
        {stage.kind === 'installing' && <InstallScreen portal={stage.portal} />}
        {stage.kind === 'editing' && <Editing session={stage.session} translation={translations} />}
      </MessagesProvider>
    </QueryClientProvider>
  )
}

interface EditingProps {
  readonly session: Session
  readonly translation: Store<Translation>
}

function Editing({ session, translation }: EditingProps): ReactNode {
  const [theme, setTheme] = useState(rememberedTheme)
  const settings = (
    <SettingsMenu
      session={session}
      theme={theme}
      onTheme={setTheme}
      onLanguage={(language) => void chooseLanguage(translation, language)}
    />
  )
  return <Editor session={session} settings={settings} />
}
