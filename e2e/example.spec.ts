import type { AppDriver } from './appDriver.ts'
import { startExample } from './startExample.ts'
import { expect, test as base } from './test.ts'

/** The app of examples/plain/, with User Options in a folder beside its page. */
const test = base.extend<object, object>({
  running: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const example = await startExample()
      await provide(example.control)
      await example.stop()
    },
    { scope: 'worker' },
  ],
})

test.beforeEach(({ portal }) => portal.setOptions({ 'board.rows': 20, 'board.theme': 'light' }))

const back = 'Back'

/** Opens the app in the portal, and waits for the options that it shows. */
async function openExample({ page, portal, frame }: AppDriver): Promise<void> {
  await page.goto(portal.url)
  await expect(frame.getByRole('heading', { name: 'Deal board' })).toBeVisible()
  await expect(frame.getByLabel('Options')).toContainText('"board.rows": 20')
}

async function openSettings(app: AppDriver): Promise<void> {
  await openExample(app)
  await app.frame.getByRole('link', { name: 'Settings' }).click()
  await expect(app.value('board.rows')).toHaveText('20')
}

for (const appHost of ['localhost', '127.0.0.1']) {
  test(`on ${appHost}, the link opens the options of the same app in its frame, and back`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.session({ appHost })
    await openExample(app)
    const name = await page.locator('iframe.app-frame').getAttribute('name')
    await app.frame.getByRole('link', { name: 'Settings' }).click()
    await expect(app.value('board.rows')).toHaveText('20')
    await app.editValue('board.rows', '50')
    await app.save()
    await expect(app.status).toHaveText('1 option saved.')
    await app.frame.getByRole('link', { name: back, exact: true }).click()

    await expect(app.frame.getByLabel('Options')).toContainText('"board.rows": 50')
    await expect(page.locator('#pagetitle')).toHaveText('Deal board')
    expect(await portal.options()).toEqual({ 'board.rows': 50, 'board.theme': 'light' })
    // One handshake of each page, in the one frame that the portal has opened.
    const handshakes = await portal.messages('getInitData')
    expect(handshakes.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered'])
    expect(await app.frame.locator(':root').evaluate(() => window.name)).toBe(name)
  })
}

test('unsaved changes are asked about, and kept as long as one wants', async ({ app, page, portal }) => {
  await openSettings(app)
  await app.editValue('board.theme', 'dark')
  await app.cell('board.rows', 'Value').dblclick()
  await page.keyboard.insertText('fifty')
  const link = app.frame.getByRole('link', { name: back, exact: true })
  await link.click()
  const question = app.frame.getByRole('alertdialog', { name: 'Discard 2 unsaved changes?' })
  await expect(question).toContainText('You are leaving this page.')
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(app.value('board.theme')).toHaveText('dark')
  await expect(app.frame.getByRole('textbox', { name: 'Value of board.rows' })).toHaveValue('fifty')

  await link.click()
  await question.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(app.frame.getByLabel('Options')).toContainText('"board.theme": "light"')
  expect(await portal.requests('user.option.set')).toEqual([])
  await app.frame.getByRole('link', { name: 'Settings' }).click()
  await expect(app.value('board.rows')).toHaveText('20')
  await expect(app.value('board.theme')).toHaveText('light')
  await expect(app.frame.getByRole('region', { name: 'Recovered changes' })).toHaveCount(0)
})

test('a slider shows a setting, and the page beneath it shows what was saved', async ({ app, page }) => {
  await openExample(app)
  await app.frame.getByRole('button', { name: 'Rows per page' }).click()
  const slider = page.getByRole('dialog')
  const inner = slider.frameLocator('iframe')
  const cell = inner.getByRole('row').filter({ hasText: 'board.rows' }).locator('[aria-colindex="5"]')
  await expect(cell).toBeFocused()
  await page.keyboard.type('75')
  await page.keyboard.press('Enter')
  await inner.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(inner.getByRole('status')).toHaveText('1 option saved.')
  await expect(inner.getByRole('link')).toHaveCount(0)
  await slider.getByRole('button', { name: 'Close' }).first().click()

  await expect(app.frame.getByLabel('Options')).toContainText('"board.rows": 75')
})

for (const address of ['https://elsewhere.example/', 'javascript:alert(1)']) {
  test(`there is no way back to ${address}`, async ({ app, page }) => {
    await openExample(app)
    const loaded = page.waitForResponse(/\/BackLink-[^/]+\.js$/)
    await app.frame.locator(':root').evaluate((root, to) => {
      root.ownerDocument.location.assign(`settings/?back=${encodeURIComponent(to)}`)
    }, address)
    await (await loaded).finished()
    await app.search.fill('board.rows')
    await expect(app.value('board.rows')).toHaveText('20')
    await expect(app.frame.getByRole('link')).toHaveCount(0)
  })
}
