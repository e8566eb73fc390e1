/** The two ports and their origins. */
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
  const port = Number(text)
  return text !== undefined && text !== '' && Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : fallback
}

/** What to tell someone whose port is taken. */
export function portInUse(port: number, variable: 'PORTAL_PORT' | 'APP_PORT'): string {
  return `Port ${port} is in use: stop what uses it, or set ${variable} to another port.`
}
