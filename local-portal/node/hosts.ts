import { PortalError } from './portalError.ts'

const name = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i
const loopback = /^(?:localhost|[a-z0-9.-]+\.localhost|127(?:\.\d+){3}|\[::1\])$/i

/** Whether a text is a host's name or address, without scheme and port. */
export function isHostName(text: string): boolean {
  return name.test(text) || loopback.test(text)
}

/** Whether a host's name always means this machine. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

/** The host that a request's `Host` header names, in lower case and without the port. */
export function hostOf(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '').toLowerCase()
}

/**
 * Reads `PORTAL_HOST`: names of hosts, with commas or blanks between.
 *
 * @throws {PortalError} when one of them is no name
 */
export function hostsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return hostNames((environment['PORTAL_HOST'] ?? '').split(/[\s,]+/).filter((host) => host !== ''))
}

/**
 * The names of hosts as requests are compared with them.
 *
 * @throws {PortalError} when one of them is no name
 */
export function hostNames(texts: readonly string[]): readonly string[] {
  const wrong = texts.find((text) => !isHostName(text))
  if (wrong === undefined) return texts.map((text) => text.toLowerCase())
  throw new PortalError(
    `“${wrong}” is no name of a host: PORTAL_HOST and the option "hosts" take names without scheme and port, such as portal.test.`,
  )
}
