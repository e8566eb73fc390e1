import { defineConfig } from '@playwright/test'
import { isSoak } from './e2e/soak.ts'
import { browserSwitches } from './scripts/browserSwitches.ts'
import { findBrowser, findHeadlessShell } from './scripts/findBrowser.ts'

const isCi = Boolean(process.env['CI'])

/** These need a whole browser: its window, its settings, or how it leaves a page. */
const inWholeBrowser = /(?:archive|focus|main-flow|recovery)\.spec\.ts$/

const launchOptions = {
  // Chromium's sandbox refuses to start as root, as in most containers.
  chromiumSandbox: false,
  args: [...browserSwitches],
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A second try is there for its trace: recording every test takes a third of the time of them all. What fails once
  // has failed, whatever the second try says.
  retries: isCi ? 1 : 0,
  failOnFlakyTests: true,
  forbidOnly: isCi,
  // Twice what a slow machine with two cores needs.
  timeout: isSoak ? 600_000 : 60_000,
  expect: { timeout: isSoak ? 150_000 : 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    headless: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'browser',
      testMatch: inWholeBrowser,
      use: { launchOptions: { ...launchOptions, ...findBrowser() } },
    },
    {
      name: 'headless shell',
      testIgnore: inWholeBrowser,
      use: { launchOptions: { ...launchOptions, ...findHeadlessShell() } },
    },
  ],
})
