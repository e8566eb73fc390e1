import { expect, test } from './test.ts'

test.use({ allowedConsole: /Failed to load resource|ERR_FAILED|net::/ })

test('a part that could not be loaded can be loaded again, or the app reloaded', async ({ app, page }) => {
  await app.open()
  await app.cell('ui.theme', 'Value').click()
  for (const files of ['**/assets/ValuePanel-*.js*', '**/assets/ValuePanel-*.css*']) {
    await page.route(files, (route) => route.abort())
    await page.keyboard.press('ControlOrMeta+Enter')
    const alert = app.alert.filter({ hasText: 'could not be loaded' })
    await expect(alert.getByRole('button', { name: 'Reload the app' })).toBeVisible()
    // While the file is still missing, another attempt fails too.
    const failed = page.waitForEvent('requestfailed')
    await alert.getByRole('button', { name: 'Retry' }).click()
    await failed
    await expect(alert).toBeVisible()
    await page.unroute(files)
    await alert.getByRole('button', { name: 'Retry' }).click()
    const field = app.frame.getByRole('dialog').getByRole('textbox')
    await expect(field).toBeFocused()
    expect(await field.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('monospace')
    await app.reopen()
    await app.cell('ui.theme', 'Value').click()
  }
})
