import type { ReactNode } from 'react'
import type { PortalError } from '../portal/portalError.ts'
import { Alert } from '../ui/Alert.tsx'
import { ErrorText } from '../ui/ErrorDetails.tsx'
import { errorDetails } from '../wording/errorSentence.ts'

interface Props {
  /** What has gone wrong; empty when nothing has. */
  readonly text: string
  readonly error: PortalError | undefined
  readonly host: string
}

/** What has gone wrong with a save, and the details of the error. */
export function SaveAlert({ text, error, host }: Props): ReactNode {
  return (
    <Alert
      tone="danger"
      role="alert"
      hidden={text === ''}
      title={text}
      details={error && <ErrorText text={errorDetails(error, host)} />}
    />
  )
}
