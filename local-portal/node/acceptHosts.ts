import type { IncomingMessage } from 'node:http'
import type { HttpServer } from 'vite'
import { hostOf, isLoopback } from './hosts.ts'

/**
 * Has the app's server answer under the names that the portal accepts.
 *
 * Vite refuses hosts that its config did not name before any plugin is asked, and the session may name one at any time.
 */
export function acceptHosts(server: HttpServer, accepts: (host: string) => boolean): void {
  const rename = (request: IncomingMessage): void => {
    const host = hostOf(request.headers.host)
    if (!isLoopback(host) && accepts(host)) request.headers.host = 'localhost'
  }
  server.prependListener('request', rename)
  server.prependListener('upgrade', rename)
}
