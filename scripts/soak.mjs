/**
 * What takes too long for every run, for a night: each property is checked many times more, the random keys, the
 * races and the recorded stores run in full in the browser, and what waits for a portal waits in its own time.
 * Needs a build. `npm run soak -- 100` makes it longer.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How many times more often each property is checked. */
const factor = process.argv[2] ?? '30'

const specs = ['random', 'tabs', 'vectors', 'faults', 'hostile', 'install', 'screens', 'announcements']

const commands = [
  [new URL('./vitest.mjs', import.meta.resolve('vitest/package.json')), 'run'],
  [
    new URL('./cli.js', import.meta.resolve('@playwright/test')),
    'test',
    ...specs.map((name) => `e2e/${name}.spec.ts`),
  ],
]

for (const [tool, ...args] of commands) {
  const env = { ...process.env, SOAK: factor }
  const { status } = spawnSync(process.execPath, [fileURLToPath(tool), ...args], { env, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
