import { expect, test } from './test.ts'

test('a selected row that is gone is out of the selection, and nothing is set for it', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'old', b: 'other' })
  await app.open()
  await app.add('fresh', 'x')
  await app.cell('fresh', 'Select').click()
  await expect(app.frame.getByText('1 option selected')).toBeVisible()
  await app.chooseFromMenu('fresh', 'Revert')
  await expect(app.row('fresh')).toHaveCount(0)
  await expect(app.frame.getByText('1 option selected')).toBeHidden()
  await expect(app.button('Set value…')).toHaveCount(0)
  // With another row selected, only that one is set.
  await app.cell('a', 'Select').click()
  await app.button('Set value…').click()
  await expect(app.frame.getByRole('dialog', { name: 'Set the value of 1 option' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test.describe('an error while drawing', () => {
  test.use({ allowedConsole: /Broken on purpose|error boundary|The above error/ })

  test('shows what was kept, and the ways out', async ({ app, page, portal }) => {
    await portal.setOptions({ a: 'old', b: 'other' })
    await app.open()
    await app.editValue('a', 'new')
    await expect(app.frame.getByText('1 unsaved change')).toBeVisible()
    await app.frame.locator(':root').evaluate(() => {
      Intl.PluralRules.prototype.select = () => {
        throw new Error('Broken on purpose')
      }
    })
    await app.cell('b', 'Select').click()
    await expect(
      app.frame.getByRole('heading', { name: 'The app has stopped because of an error' }),
    ).toBeVisible()
    await expect(app.alert).toContainText('Your unsaved changes are kept in this browser')

    const download = page.waitForEvent('download')
    await app.button('Export unsaved changes').click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual({ a: 'new' })

    await app.frame.getByText('Details', { exact: true }).click()
    await app.button('Copy details').click()
    await expect(app.button('Copied')).toBeVisible()
    await expect(app.frame.getByText('Broken on purpose').first()).toBeVisible()

    await app.button('Reload the app').click()
    const recovered = app.frame.getByRole('region', { name: 'Recovered changes' })
    await recovered.getByRole('button', { name: 'Restore' }).click()
    await expect(app.value('a')).toHaveText('new')
  })
})

test.describe('an error before the first screen', () => {
  test.use({ allowedConsole: /.*/ })

  test('is told with its details, and can be tried again', async ({ app, page, portal }) => {
    await page.addInitScript(() => {
      if (window.parent === window) return
      if (sessionStorage.getItem('tried') !== null) return
      sessionStorage.setItem('tried', 'yes')
      // What the session needs first.
      Object.defineProperty(window, 'addEventListener', {
        configurable: true,
        value(type: string, ...rest: [EventListener]) {
          if (type === 'pagehide') throw new Error('Broken on purpose')
          EventTarget.prototype.addEventListener.call(window, type, ...rest)
        },
      })
    })
    await page.goto(portal.url)
    await expect(app.frame.getByRole('heading', { name: 'The app could not be started' })).toBeVisible()
    await app.button('Retry').click()
    await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
  })
})
