import type { Say } from '../messages/say.ts'
import type { PortalError } from '../portal/portalError.ts'

/** What happened, and what to do, in one breath; what was kept is said by whoever knows it. */
export function errorSentence(say: Say, error: PortalError): string {
  return `${say(`error.${error.kind}`)} ${say(`error.${error.kind}.do`)}`
}

/** The facts of a failure, to be copied and sent; it holds no token and no option. */
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
