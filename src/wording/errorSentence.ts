import type { Say } from '../messages/say.ts'
import type { PortalError } from '../portal/portalError.ts'

/** Says what happened and what to do. What was kept, the caller has to add. */
export function errorSentence(say: Say, error: PortalError): string {
  return `${say(`error.${error.kind}`)} ${say(`error.${error.kind}.do`)}`
}

/** The details of an error, to be copied and sent to someone; they contain no token and no option. */
export function errorDetails(error: PortalError, host: string): string {
  return [
    `Portal: ${host}`,
    `Kind: ${error.kind}`,
    `Code: ${error.code}`,
    `HTTP status: ${error.status === 0 ? 'none' : error.status}`,
    `Message: ${error.message}`,
    `Time: ${new Date().toISOString()}`,
  ].join('\n')
}

/** The details of a fault in the app itself, likewise. */
export function crashDetails(error: unknown): string {
  const described = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error)]
  return [`Time: ${new Date().toISOString()}`, `Browser: ${navigator.userAgent}`, ...described].join('\n')
}
