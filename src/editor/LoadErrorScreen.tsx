import { type ReactNode, useState } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { PortalError } from '../portal/portalError.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { copyText } from '../ui/copyText.ts'
import { errorDetails, errorSentence } from '../wording/errorSentence.ts'
import { Screen } from '../ui/Screen.tsx'

interface Props {
  readonly error: PortalError
  readonly host: string
  readonly isFetching: ReadonlyStore<boolean>
  readonly onRetry: () => void
}

/** Shown when the options cannot be loaded for the first time: why, and what can be done. */
export function LoadErrorScreen({ error, host, isFetching, onRetry }: Props): ReactNode {
  const say = useSay()
  const isRetrying = useStore(isFetching)
  const [copied, setCopied] = useState(false)
  const details = errorDetails(error, host)
  return (
    <Screen title={say('load.failed')}>
      <p role="alert">{errorSentence(say, error)}</p>
      <button type="button" className="button button-primary" aria-disabled={isRetrying} onClick={onRetry}>
        {isRetrying ? say('load.loading') : say('load.retry')}
      </button>
      <details className="details">
        <summary>{say('load.details')}</summary>
        <pre translate="no">{details}</pre>
        <button type="button" className="button" onClick={() => setCopied(copyText(details))}>
          {copied ? say('load.copied') : say('load.copy')}
        </button>
      </details>
    </Screen>
  )
}
