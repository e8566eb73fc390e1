import { findHeadlessShell } from '../scripts/findBrowser.ts'
import { browserSentence, minimumBrowsers } from '../scripts/minimumBrowsers.ts'
import { expect, test } from './test.ts'

test.use({ allowedConsole: /Failed to load resource|SyntaxError|ERR_FAILED/ })

test('a page whose scripts cannot be loaded says so after a while', async ({ page, portal }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.goto(portal.appUrl)
  const heading = page.getByRole('heading')
  await expect(page.locator('.not-started')).toHaveCSS('visibility', 'hidden')
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  await expect(heading).toHaveText('User Options has not started')
  await expect(page.locator('div:visible > p').first()).toContainText(browserSentence(minimumBrowsers))
})

test('it is said in the browser’s language', async ({ playwright, portal }) => {
  const browser = await playwright.chromium.launch({
    ...findHeadlessShell(),
    chromiumSandbox: false,
    args: ['--lang=de-AT', '--accept-lang=de-AT'],
  })
  const page = await browser.newPage({ locale: 'de-AT' })
  await page.route('**/assets/index-*.{js,css}', (route) => route.abort())
  await page.goto(portal.appUrl)
  await expect(page.getByRole('heading')).toHaveText('User Options wurde nicht gestartet')
  await browser.close()
})

test.describe('in a browser that lacks what the app needs', () => {
  for (const feature of [':popover-open', 'light-dark(']) {
    test(`the page says at once what it needs, and the app does not start: ${feature}`, async ({
      page,
      portal,
    }) => {
      await page.addInitScript((lacking) => {
        const { supports } = CSS
        CSS.supports = (...query: [string]) => !query.join('').includes(lacking) && supports(...query)
      }, feature)
      await page.route('**/assets/index-*.css', async (route) => {
        const response = await route.fetch()
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll(feature, feature.replace(/[a-z]+/, 'unknown')),
        })
      })
      await page.goto(portal.appUrl)
      await expect(page.getByRole('heading')).toHaveText('User Options has not started')
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('heading')).toHaveText('User Options has not started')
    })
  }
})
