import { expect, test } from './test.ts'

for (const opening of ['POST', 'GET'] as const) {
  test(`see, edit, save and find again, opened by ${opening}`, async ({ app, portal, page }) => {
    await portal.session({ opening })
    await portal.setOptions({
      'crm.theme': 'light',
      'crm.pageSize': 20,
      'crm.hints': true,
      'crm.layout': { columns: ['id', 'title'], width: { id: 60 } },
      'crm.old': 'to be removed',
      'crm.five': '5',
    })
    await portal.clearRequests()
    await app.open()
    await expect(app.grid).toHaveAttribute('aria-rowcount', '7')

    await app.editValue('crm.theme', 'тёмная 🌙')
    await app.editValue('crm.pageSize', '50')
    await app.cell('crm.hints', 'Value').click()
    await page.keyboard.press(' ')
    await expect(app.cell('crm.hints', 'Value')).toHaveText('false')
    await app.editValue('crm.layout', '{"columns":["id"],"width":{"id":80}}')
    await app.add('crm.new', 'fresh')
    await app.row('crm.old').getByRole('button', { name: 'Remove' }).click()
    await expect(app.frame.getByText('6 unsaved changes')).toBeVisible()
    await app.save()

    await expect(app.status).toHaveText('6 options saved.')
    await expect(app.button('Save')).toBeHidden()
    const sets = await portal.requests('user.option.set')
    expect(sets.map(({ params }) => params['options'])).toEqual([
      {
        'crm.theme': 'тёмная 🌙',
        'crm.pageSize': 50,
        'crm.hints': false,
        'crm.layout': { columns: ['id'], width: { id: 80 } },
        'crm.new': 'fresh',
        'crm.old': null,
      },
    ])

    await page.reload()
    await expect(app.cell('crm.theme', 'Value')).toHaveText('тёмная 🌙')
    await expect(app.cell('crm.pageSize', 'Type')).toHaveText('number')
    await expect(app.cell('crm.new', 'Value')).toHaveText('fresh')
    await expect(app.cell('crm.old', 'Type')).toHaveText('null')
    await expect(app.cell('crm.five', 'Type')).toHaveText('string')
    expect(await portal.options()).toEqual({
      'crm.theme': 'тёмная 🌙',
      'crm.pageSize': 50,
      'crm.hints': false,
      'crm.layout': { columns: ['id'], width: { id: 80 } },
      'crm.old': null,
      'crm.five': '5',
      'crm.new': 'fresh',
    })
  })
}

test('loading takes one request, and the page bears the app’s title', async ({ app, portal, page }) => {
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '41')
  await expect(page.locator('#pagetitle')).toHaveText('User options')
  const calls = await portal.requests()
  expect(calls.map(({ method }) => method)).toEqual(['user.option.get'])
})

test('the whole flow in Russian', async ({ app, portal, page }) => {
  await portal.session({ language: 'ru' })
  await portal.setOptions({ тема: 'светлая' })
  await page.goto(portal.url)
  const grid = app.frame.getByRole('grid', { name: 'Пользовательские настройки' })
  const cell = grid.locator('[role=gridcell][aria-colindex="4"]').first()
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
