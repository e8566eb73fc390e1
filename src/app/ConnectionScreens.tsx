import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
import { Screen } from '../ui/Screen.tsx'

export function ConnectingScreen(): ReactNode {
  const say = useSay()
  return <Screen busy title={say('connecting.title')} />
}

/** Shown when the page was opened outside a portal: what it is, how to install it, how to try it. */
export function OutsideScreen(): ReactNode {
  const say = useSay()
  return (
    <Screen title={say('outside.title')}>
      <p>{say('outside.what')}</p>
      <p>{say('outside.install')}</p>
      <p>{say('outside.try')}</p>
    </Screen>
  )
}

/** Shown when the parent window does not answer in time. If it answers later, the app continues by itself. */
export function SilentScreen(): ReactNode {
  const say = useSay()
  return (
    <Screen title={say('silent.title')}>
      <p role="alert">{say('silent.what')}</p>
      <Button variant="primary" onPress={reconnect}>
        {say('silent.retry')}
      </Button>
    </Screen>
  )
}
