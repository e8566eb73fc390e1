import type { ReactNode } from 'react'
import type { PortalError } from '../portal/portalError.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
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
    <div role="alert" className="notice notice-bad" hidden={text === ''}>
      <span>{text}</span>
      {error !== undefined && <ErrorDetails text={errorDetails(error, host)} />}
    </div>
  )
}
