import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  const options = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`list.item.${at}`, `value ${at}`]),
  )
  await portal.setOptions({ 'odd & key': 1, ...options })
})

test('PLACEMENT_OPTIONS name an option: the app opens there', async ({ app, portal }) => {
  await portal.session({ placementOptions: { option: 'list.item.400' } })
  await app.open()
  await expect(app.cell('list.item.400', 'Value')).toBeFocused()
  await expect(app.cell('list.item.400', 'Value')).toBeInViewport()
})

test('PLACEMENT_OPTIONS name a search: the app opens with it', async ({ app, portal }) => {
  await portal.session({ placementOptions: { search: 'odd' } })
  await app.open()
  await expect(app.search).toHaveValue('odd')
  await expect(app.grid).toHaveAttribute('aria-rowcount', '2')
})

test('a link to an option that is not there says so', async ({ app, portal }) => {
  await portal.session({ placementOptions: { option: 'gone' } })
  await app.open()
  await expect(app.status).toHaveText('The link points to the option “gone”, which does not exist here.')
})

test('after the installation, a copied link opens the portal’s page at its option', async ({
  app,
  page,
  portal,
}) => {
  await portal.session({ installMode: true })
  await page.goto(portal.url)
  await app.button('Finish installation').click()
  await app.chooseFromMenu('odd & key', 'Copy link to this option')
  await expect(app.status).toHaveText('The link to “odd & key” was copied.')
  await app.search.click()
  await page.keyboard.press('ControlOrMeta+V')
  const link = await app.search.inputValue()
  expect(new URL(link).pathname).toBe('/marketplace/view/local.app/')

  await page.goto(link)
  await expect(app.cell('odd & key', 'Value')).toBeFocused()
})

test('without the permission for links, the key is copied, and the app says so', async ({
  app,
  page,
  portal,
}) => {
  await portal.session({ scope: ['crm'] })
  await app.open()
  await app.chooseFromMenu('list.item.1', 'Copy link to this option')
  await expect(app.status).toHaveText('The key “list.item.1” was copied.')
  await app.search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(app.search).toHaveValue('list.item.1')
})

test.describe('a link that the portal would not open', () => {
  // The browser itself reports that a person who is no administrator is refused.
  test.use({ allowedConsole: /Failed to load resource/ })

  test('is not given out: the key is copied, whoever asks', async ({ app, portal }) => {
    // Added anew, the app has bound no page.
    await portal.session({ installMode: true })
    await portal.session({ installMode: false })
    await app.open()
    for (const isAdmin of [true, false]) {
      await app.reopen({ isAdmin })
      await app.chooseFromMenu('list.item.1', 'Copy link to this option')
      await expect(app.status).toHaveText('The key “list.item.1” was copied.')
    }
    expect(await portal.requests('placement.bind')).toHaveLength(0)
  })
})
