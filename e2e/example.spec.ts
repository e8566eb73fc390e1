import type { Locator } from '@playwright/test'
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

/** Opens the app in the portal, and waits for the options that it shows. */
async function openExample({ page, portal, frame }: AppDriver): Promise<void> {
  await page.goto(portal.url)
  await expect(frame.getByRole('heading', { name: 'Deal board' })).toBeVisible()
  await expect(frame.getByLabel('Options')).toContainText('"board.rows": 20')
}

function rowsField({ frame }: AppDriver): Locator {
  return frame.getByRole('textbox', { name: 'Rows per page' })
}

async function openSettings(app: AppDriver): Promise<void> {
  await openExample(app)
  await app.frame.getByRole('link', { name: 'Settings' }).click()
  await expect(rowsField(app)).toHaveValue('20')
}

for (const appHost of ['localhost', '127.0.0.1']) {
  test(`on ${appHost}, the link opens the options of the same app in its frame, and back`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.session({ appHost })
    await openSettings(app)
    const name = await page.locator('iframe.app-frame').getAttribute('name')
    await rowsField(app).fill('50')
    await app.save()
    await expect(app.status).toHaveText('1 option saved.')
    await app.frame.getByRole('link', { name: 'Back to Deal board' }).click()

    await expect(app.frame.getByLabel('Options')).toContainText('"board.rows": 50')
    await expect(page.locator('#pagetitle')).toHaveText('Deal board')
    expect(await portal.options()).toEqual({ 'board.rows': 50, 'board.theme': 'light' })
    // One handshake of each page, in the one frame that the portal has opened.
    const handshakes = await portal.messages('getInitData')
    expect(handshakes.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered'])
    expect(await app.frame.locator(':root').evaluate(() => window.name)).toBe(name)
  })
}

test('unsaved changes are asked about, and kept as long as one wants', async ({ app, portal }) => {
  await openSettings(app)
  await app.frame.getByRole('radio', { name: 'Dark' }).check()
  await rowsField(app).fill('fifty')
  const link = app.frame.getByRole('link', { name: 'Back to Deal board' })
  await link.click()
  const question = app.frame.getByRole('alertdialog', { name: 'Discard 2 unsaved changes?' })
  await expect(question).toContainText('You are leaving this page.')
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(question).toBeHidden()
  await expect(app.frame.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(rowsField(app)).toHaveValue('fifty')

  await link.click()
  await question.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(app.frame.getByLabel('Options')).toContainText('"board.theme": "light"')
  expect(await portal.requests('user.option.set')).toEqual([])
  await app.frame.getByRole('link', { name: 'Settings' }).click()
  await expect(app.frame.getByRole('radio', { name: 'Light' })).toBeChecked()
  await expect(rowsField(app)).toHaveValue('20')
  await expect(app.frame.getByRole('region', { name: 'Recovered changes' })).toHaveCount(0)
})

test('in the grid, a text in an open cell is asked about too', async ({ app, page }) => {
  await openSettings(app)
  await app.frame.getByRole('tab', { name: 'All options' }).click()
  await app.cell('board.rows', 'Value').dblclick()
  await page.keyboard.insertText('fifty')
  await app.frame.getByRole('link', { name: 'Back to Deal board' }).click()
  const question = app.frame.getByRole('alertdialog', { name: 'Discard 1 unsaved change?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(app.frame.getByRole('textbox', { name: 'Value of board.rows' })).toHaveValue('fifty')
})

test('a slider shows a setting, and the page beneath it shows what was saved', async ({ app, page }) => {
  await openExample(app)
  await app.frame.getByRole('button', { name: 'Rows per page' }).click()
  const slider = page.getByRole('dialog')
  const inner = slider.frameLocator('iframe')
  const field = inner.getByRole('textbox', { name: 'Rows per page' })
  await expect(field).toBeFocused()
  await field.fill('75')
  await inner.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(inner.getByRole('status')).toHaveText('1 option saved.')
  await expect(inner.getByRole('link', { name: 'Back' })).toHaveCount(0)
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
    await rowsField(app).fill('50')
    await expect(app.button('Save')).toBeVisible()
    await expect(app.frame.getByRole('link', { name: 'Back' })).toHaveCount(0)
  })
}
