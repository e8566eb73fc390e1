import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import type { PortalError } from '../portal/portalError.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { errorDetails, errorSentence } from '../wording/errorSentence.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
import { Screen } from '../ui/Screen.tsx'

interface Props {
  readonly error: PortalError
  readonly host: string
  readonly isFetching: ReadonlyStore<boolean>
  readonly onRetry: () => void
  /** What mends the cause, where the app can. */
  readonly repair: ReactNode
}

/** Shown when the options cannot be loaded for the first time: why, and what can be done. */
export function LoadErrorScreen({ error, host, isFetching, onRetry, repair }: Props): ReactNode {
  const say = useSay()
  const isRetrying = useStore(isFetching)
  return (
    <Screen title={say('load.failed')}>
      <p role="alert">{errorSentence(say, error)}</p>
      <Button variant="primary" isBusy={isRetrying} isDisabled={isRetrying} onPress={onRetry}>
        {isRetrying ? say('load.loading') : say('load.retry')}
      </Button>
      {repair}
      <ErrorDetails text={errorDetails(error, host)} />
    </Screen>
  )
}
