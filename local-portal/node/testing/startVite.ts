import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Vite with the local portal, in a process of its own. */
export interface RunningVite {
  readonly portalUrl: string
  readonly appUrl: string
  /** All that it has printed so far. */
  printed(): string
  /** Ends it. @param signal how; `SIGKILL` leaves it no time for anything */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** What Vite printed when it did not come up. */
export class ViteEnded extends Error {
  readonly printed: string

  constructor(printed: string) {
    super(`Vite ended:\n${printed}`)
    this.printed = printed
  }
}

/**
 * Starts Vite in a project's folder, on free ports and with nothing kept unless the environment says otherwise.
 *
 * @param command `preview` for the built app
 * @throws {ViteEnded} when it ends before it has printed the addresses
 */
export async function startVite(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  command: readonly string[] = [],
): Promise<RunningVite> {
  const { VITEST: _vitest, ...inherited } = process.env
  const child = spawn(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), ...command], {
    cwd: folder,
    env: { ...inherited, PORTAL_PORT: '0', APP_PORT: '0', LOCAL_PORTAL_DATA: 'memory', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const address = (name: string): string | undefined =>
    new RegExp(`^${name}: (\\S+?),?(?: .*)?\n`, 'm').exec(printed)?.[1]
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      if (address('App') !== undefined) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('close', () => reject(new ViteEnded(printed)))
  })
  return {
    portalUrl: address('Local portal') ?? '',
    appUrl: address('App') ?? '',
    printed: () => printed,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = once(child, 'close')
      child.kill(signal)
      await closed
    },
  }
}
