import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
import { Screen } from '../ui/Screen.tsx'
import { crashDetails } from '../wording/errorSentence.ts'

/** Shown when the app fails before there is anything to edit. */
export function FailedScreen({ error }: { readonly error: unknown }): ReactNode {
  const say = useSay()
  return (
    <Screen title={say('start.failed')}>
      <p role="alert">{say('start.failed.what')}</p>
      <Button variant="primary" onPress={reconnect}>
        {say('load.retry')}
      </Button>
      <ErrorDetails text={crashDetails(error)} />
    </Screen>
  )
}
