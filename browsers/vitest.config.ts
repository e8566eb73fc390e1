import { defineConfig } from 'vitest/config'
import { findTestBrowsers } from '../scripts/testBrowsers.ts'

const { firefox, webkit } = findTestBrowsers()

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      ...(firefox === undefined ? [] : ['browsers/firefox.flows.ts']),
      ...(webkit === undefined ? [] : ['browsers/webkit.flows.ts']),
    ],
    passWithNoTests: true,
    // One browser after the other: each is several processes, and its waits are real.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 20 } },
    execArgv: 'rawJSON' in JSON ? [] : ['--harmony-json-parse-with-source'],
    reporters: ['verbose', ['json', { outputFile: 'test-results/browsers.json' }]],
  },
})
