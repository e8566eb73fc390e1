import { test as base, expect } from '@playwright/test'
import { answeredHeading, makeFreshProject } from '../local-portal/node/testing/freshProject.ts'
import { type RunningVite, startVite } from '../local-portal/node/testing/startVite.ts'
import { findBrowser } from '../scripts/findBrowser.ts'

const test = base.extend<{ readonly complaints: string[] }, { readonly fresh: RunningVite }>({
  fresh: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const project = await makeFreshProject({ packages: ['vite'] })
      const vite = await startVite(project.folder, { PORTAL_HOST: 'portal.test' })
      await provide(vite)
      await vite.stop()
      await project.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  complaints: async ({ page }, provide) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text())
    })
    await provide(complaints)
  },
})

test.use({
  launchOptions: {
    chromiumSandbox: false,
    ...findBrowser(),
    args: ['--host-resolver-rules=MAP *.test 127.0.0.1'],
  },
})

for (const [where, portalHost, appHost] of [
  ['on this machine', 'localhost', 'localhost'],
  ['under names of their own, over plain http', 'portal.test', 'app.test'],
] as const) {
  test(`a fresh project with a copy of the local portal opens its app ${where}`, async ({
    complaints,
    fresh,
    page,
  }) => {
    const portal = new URL(fresh.portalUrl)
    await fetch(`${fresh.portalUrl}/__portal/session`, { method: 'PUT', body: JSON.stringify({ appHost }) })
    await page.goto(`http://${portalHost}:${portal.port}/`)
    await expect(page.getByRole('heading', { name: 'Fresh app' })).toBeVisible()
    await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText(
      `${answeredHeading} ${portalHost}:${portal.port}`,
    )
    expect(await page.locator('iframe').getAttribute('name')).toMatch(
      /^(?:localhost|portal\.test):\d+\|0\|\w+$/,
    )
    expect(page.frames().map((frame) => new URL(frame.url()).hostname)).toEqual([portalHost, appHost])
    expect(complaints).toEqual([])
  })
}

test('a page whose requests fail says so, and stumbles over nothing', async ({ fresh, page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(fresh.portalUrl)
  const app = page.frameLocator('iframe').getByRole('heading')
  await expect(app).toContainText(answeredHeading)
  await page.getByRole('button', { name: 'Portal controls' }).click()

  // As Firefox does with every request of a page that is about to be left.
  await page.route('**/__portal/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Reopen the app' }).click()
  await page.getByRole('button', { name: 'Clear log' }).click()
  await page
    .frameLocator('iframe')
    .locator(':root')
    .evaluate(() => {
      window.parent.postMessage(`setTitle:{"title":"x"}:1:${window.name.split('|')[2]}`, '*')
    })
  await page.getByRole('combobox', { name: 'Fault' }).selectOption('Offline')
  await expect(
    page.getByText('The portal does not answer: start it again, then reload this page.'),
  ).toHaveCount(2)
  expect(errors).toEqual([])

  await page.getByRole('button', { name: 'Reopen the app' }).click()
  await page.unroute('**/__portal/**')
  await page.reload()
  await expect(app).toContainText(answeredHeading)
  expect(errors).toEqual([])
})
