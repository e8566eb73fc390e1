import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** An npm script as a person runs it, in a process group of its own: npm's shell and Vite end with it. */
export interface NpmProcess {
  readonly child: ChildProcess
  /** All that was printed until now. */
  printed(): string
  /** All that is printed until it ends by itself, and its exit code. */
  outcome(): Promise<{ readonly printed: string; readonly code: number | null }>
  /** Ends it, and waits until it has let go of its ports. */
  stop(): Promise<void>
}

export function runNpm(script: string, env: Readonly<Record<string, string>>): NpmProcess {
  const child = spawn(`npm run ${script}`, {
    shell: true,
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  // Closed, not only exited: then Vite too has let go of the output.
  const closed = once(child, 'close')
  return {
    child,
    printed: () => text,
    async outcome() {
      await closed
      return { printed: text, code: child.exitCode }
    },
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
      else process.kill(-child.pid, 'SIGTERM')
      await closed
    },
  }
}
