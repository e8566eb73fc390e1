import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { CrashScreen } from '../editor/CrashScreen.tsx'
import { Editor } from '../editor/Editor.tsx'
import { OnDemand } from '../editor/OnDemand.tsx'
import type { Session } from '../editor/session.ts'
import { SettingsMenu } from './SettingsMenu.tsx'
import { MessagesProvider } from '../messages/Messages.tsx'
import { chooseLanguage, type Translation } from '../messages/translation.ts'
import { rememberedTheme } from './theme.ts'
import { ConnectingScreen, OutsideScreen, SilentScreen } from './ConnectionScreens.tsx'
import { FailedScreen } from './FailedScreen.tsx'
import type { AppScreen } from './appScreen.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { partOf } from '../ui/loadPart.ts'
import type { Store } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'

const loadInstall = partOf(
  () => import('./InstallScreen.tsx'),
  (module) => module.InstallScreen,
)

const loadBack = partOf(
  () => import('./BackLink.tsx'),
  (module) => module.BackLink,
)

interface Props {
  readonly screen: Store<AppScreen>
  readonly translation: Store<Translation>
  readonly queryClient: QueryClient
  /** Whether the address names a page to go back to. */
  readonly hasBack?: boolean
}

export function App({
  screen: screenStore,
  translation: translations,
  queryClient,
  hasBack = false,
}: Props): ReactNode {
  const screen = useStore(screenStore)
  const translation = useStore(translations)
  const session = screen.kind === 'editing' ? screen.session : undefined
  const back = hasBack && <OnDemand name="back" load={loadBack} props={{ session }} />
  return (
    <QueryClientProvider client={queryClient}>
      <MessagesProvider value={translation}>
        <ErrorBoundary renderFallback={(error) => <FailedScreen error={error} />}>
          {screen.kind !== 'editing' && back}
          {screen.kind === 'connecting' && <ConnectingScreen />}
          {screen.kind === 'outside' && <OutsideScreen />}
          {screen.kind === 'silent' && <SilentScreen />}
          {screen.kind === 'failed' && <FailedScreen error={screen.error} />}
          {screen.kind === 'installing' && (
            <OnDemand name="install" load={loadInstall} props={{ portal: screen.portal }} />
          )}
          {screen.kind === 'editing' && (
            <Editing session={screen.session} translation={translations} back={back} />
          )}
        </ErrorBoundary>
      </MessagesProvider>
    </QueryClientProvider>
  )
}

interface EditingProps {
  readonly session: Session
  readonly translation: Store<Translation>
  readonly back: ReactNode
}

function Editing({ session, translation, back }: EditingProps): ReactNode {
  const [theme, setTheme] = useState(rememberedTheme)
  const settings = (
    <SettingsMenu
      display={session.display}
      theme={theme}
      onTheme={setTheme}
      onLanguage={(language) => void chooseLanguage(translation, language)}
    />
  )
  return (
    <ErrorBoundary
      onError={session.backup.storeNow}
      renderFallback={(error) => <CrashScreen session={session} error={error} />}
    >
      <Editor session={session} settings={settings} back={back} />
    </ErrorBoundary>
  )
}
