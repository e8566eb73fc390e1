/**
 * Measures the app's editor beside its peers, in one run. `--quick`: once each, with 100,000 options alone.
 * `--only=ours,rdg`: these contenders alone. `--no-cold`: no cold opens. `--no-build`: the pages as they were
 * built last. `--profile`: a trace of ours, in dist/.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 does not read TypeScript, Vite does.
const { module } = await runnerImport(fileURLToPath(new URL('./runner/main.ts', import.meta.url)))
await module.run(process.argv.slice(2))
