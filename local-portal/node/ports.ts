import { once } from 'node:events'
import { createServer } from 'node:net'

/** The ports of portal and app; 0 for any that is free. */
export interface Ports {
  readonly portal: number
  readonly app: number
}

const defaultPorts: Ports = { portal: 5170, app: 5171 }

/** Reads `PORTAL_PORT` and `APP_PORT`. */
export function portsFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Ports {
  return {
    portal: portOr(environment['PORTAL_PORT'], defaultPorts.portal),
    app: portOr(environment['APP_PORT'], defaultPorts.app),
  }
}

function portOr(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d+$/.test(text) && Number(text) < 65_536 ? Number(text) : fallback
}

/** What to tell someone whose port is taken. */
export function portInUse(port: number, variable: 'PORTAL_PORT' | 'APP_PORT'): string {
  return `Port ${port} is in use: stop what uses it, or set ${variable} to another port.`
}

/** The port, or for 0 one that is free; undefined when something else uses it. */
export async function claimPort(port: number): Promise<number | undefined> {
  const probe = createServer()
  probe.listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return undefined
  }
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}
