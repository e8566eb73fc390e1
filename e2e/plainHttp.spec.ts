import { runMainFlow } from './mainFlow.ts'
import { startPortalSite } from './portalSite.ts'
import { expect, test as base } from './test.ts'

/** The app on the site of a self-hosted portal at plain http. */
const test = base.extend<object, object>({
  running: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const site = await startPortalSite()
      await provide(site.control)
      await site.stop()
    },
    { scope: 'worker' },
  ],
})

test.beforeEach(({ portal }) => portal.session({ appHost: 'portal.test' }))

test('at plain http, the app loads, edits and saves', async ({ app }) => {
  await runMainFlow(app)
  const isSecure = await app.frame
    .locator(':root')
    .evaluate((root) => [
      root.ownerDocument.defaultView?.isSecureContext,
      'randomUUID' in crypto,
      'locks' in navigator,
      'clipboard' in navigator,
    ])
  expect(isSecure).toEqual([false, false, false, false])
})

test('at plain http, edits are kept and offered back, and copying works', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'old', b: 'other' })
  await app.open()
  await app.editValue('a', 'new')
  await page.reload()
  const recovered = app.frame.getByRole('region', { name: 'Recovered changes' })
  await expect(recovered).toContainText('1 unsaved change')
  await recovered.getByRole('button', { name: 'Restore' }).click()
  await expect(app.value('a')).toHaveText('new')
  await app.chooseFromMenu('b', 'Copy key')
  await app.search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(app.search).toHaveValue('b')
})
