import { runMainFlow } from './mainFlow.ts'
import { expect, test } from './test.ts'

for (const opening of ['POST', 'GET'] as const) {
  test(`see, edit, save and find again, opened by ${opening}`, async ({ app, portal }) => {
    await portal.session({ opening })
    await runMainFlow(app)
  })
}

test('loading takes one request, then who the user is is asked, and the page bears the app’s title', async ({
  app,
  portal,
  page,
}) => {
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '41')
  await expect(page.locator('#pagetitle')).toHaveText('User options')
  await expect
    .poll(async () => (await portal.requests()).map(({ method }) => method))
    .toEqual(['user.option.get', 'profile'])
})

test('the whole flow in Russian', async ({ app, portal, page }) => {
  await portal.session({ language: 'ru' })
  await portal.setOptions({ тема: 'светлая' })
  await page.goto(portal.url)
  const grid = app.frame.getByRole('grid', { name: 'Пользовательские настройки' })
  const cell = grid.locator('[role=gridcell][aria-colindex="5"]').first()
  await cell.dblclick()
  await page.keyboard.insertText('тёмная')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByText('1 несохранённое изменение')).toBeVisible()
  await app.button('Сохранить').click()
  await expect(app.status).toContainText('1')
  expect(await portal.options()).toEqual({ тема: 'тёмная' })
})

test('the language can be switched, and is remembered', async ({ app, page }) => {
  await app.open()
  await (await app.openSettings()).getByRole('combobox', { name: 'Language' }).selectOption('ru')
  await expect(app.frame.getByRole('grid', { name: 'Пользовательские настройки' })).toBeVisible()
  await page.reload()
  await expect(app.frame.getByRole('grid', { name: 'Пользовательские настройки' })).toBeVisible()
})
