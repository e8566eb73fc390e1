import { defineConfig } from 'vitest/config'

/** How many times more often each property is checked: `npm run soak` has the time. */
const soak = Number(process.env['SOAK'] ?? 1)

export default defineConfig({
  test: {
    environment: 'node',
    // All of them: by default one is left for watching.
    maxWorkers: '100%',
    include: ['{src,scripts,e2e,browsers}/**/*.test.ts', 'local-portal/**/*.unit.ts'],
    // Loading every module anew for each file takes three times as long as the tests.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
    // What every browser of today has, and Node before 21 only when asked.
    execArgv: 'rawJSON' in JSON ? [] : ['--harmony-json-parse-with-source'],
    // Properties are checked many times over: a machine with much else to do needs seconds.
    testTimeout: 30_000 * soak,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
})
