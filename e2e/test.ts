import { test as base, expect } from '@playwright/test'
import { AppDriver } from './appDriver.ts'
import type { PortalControl } from './portalControl.ts'
import { SettingsDriver } from './settingsDriver.ts'
import { shortenWaits } from './shortenWaits.ts'
import { startPortal } from './startPortal.ts'
import type { SchemaSource } from './withSchema.ts'

interface Fixtures {
  /** The settings schema that the app's page names; without it the page names none. */
  readonly schema: SchemaSource | undefined
  /** The portal, fresh: user 1, English, opened by POST, the scenario `typical`, no faults, nothing logged. */
  readonly portal: PortalControl
  /** The app in its frame, as a person and their assistive technology meet it. */
  readonly app: AppDriver
  /** The app's settings view, where there is a schema. */
  readonly settings: SettingsDriver
  /** What the page may write to its console in this test; anything else fails it. */
  readonly allowedConsole: RegExp | undefined
  /** By what the app's long waits are divided, such as those between the SDK's tries; 1 leaves them as they are. */
  readonly timeScale: number
}

interface WorkerFixtures {
  readonly running: PortalControl
}

/** Reports what a Content-Security-Policy refuses on the console, in each frame from its start. */
function reportViolations(): void {
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      // oxlint-disable-next-line no-console -- it is how the test hears of it
      console.error(`Policy: ${effectiveDirective} refuses ${blockedURI}, at ${sourceFile}:${lineNumber}`)
    },
  )
}

/**
 * Playwright's test with a portal per worker; a warning or an error on the console, a violation of the policy
 * included, fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  running: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const portal = await startPortal()
      await provide(portal.control)
      await portal.stop()
    },
    { scope: 'worker' },
  ],
  allowedConsole: [undefined, { option: true }],
  timeScale: [1, { option: true }],
  schema: [undefined, { option: true }],
  portal: async ({ running, schema }, provide) => {
    running.serveSchema(schema)
    await running.faults({})
    await running.session({
      user: 1,
      language: 'en',
      installMode: false,
      opening: 'POST',
      appHost: 'localhost',
      placement: 'DEFAULT',
      placementOptions: {},
      isAdmin: true,
      scope: ['placement'],
    })
    await running.scenario('typical')
    await running.clearRequests()
    await running.clearMessages()
    await provide(running)
  },
  page: async ({ page, allowedConsole, timeScale }, provide) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() !== 'warning' && message.type() !== 'error') return
      if (allowedConsole?.test(message.text()) !== true) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.addInitScript(reportViolations)
    await shortenWaits(page, timeScale)
    await provide(page)
    expect(complaints, 'console warnings and errors').toEqual([])
  },
  app: async ({ page, portal }, provide) => {
    await provide(new AppDriver(page, portal))
  },
  settings: async ({ app }, provide) => {
    await provide(new SettingsDriver(app))
  },
})

export { expect }
