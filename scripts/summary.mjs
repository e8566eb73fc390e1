/**
 * Prints the last runs of all tests as one line, `12 passed, 0 failed`. Exits with 1 when a test
 * failed or when none ran.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./testCounts.ts', import.meta.url)))
const { addCounts, countBrowser, countUnit, describeCounts } = module

/** The counts of a run from its report; none when the run never came to write one. */
function counted(report, count) {
  const file = new URL(`../test-results/${report}`, import.meta.url)
  return existsSync(file) ? [count(JSON.parse(readFileSync(file, 'utf8')))] : []
}

const counts = addCounts([
  ...counted('unit.json', countUnit),
  ...counted('e2e.json', countBrowser),
  ...counted('browsers.json', countUnit),
])
console.log(describeCounts(counts))
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1
