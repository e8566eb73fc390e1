import { expect, test } from './test.ts'

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions({
    'crm.Grid': 'first',
    other: `${'x'.repeat(300)} needle in hay`,
    count: 12,
    yes: false,
    'page.grid': ['a'],
  })
  await app.open()
})

test('finds in keys and values and marks the hits', async ({ app }) => {
  await app.search.fill('GRID')
  await expect(app.frame.getByText('2 of 5 shown')).toBeVisible()
  const marked = await app.frame.locator(':root').evaluate(() => {
    const highlight = CSS.highlights.get('search-hit')
    return highlight === undefined ? [] : [...highlight.keys()].map(String)
  })
  expect(marked).toHaveLength(2)
  await app.search.fill('needle')
  await expect(app.cell('other', 'Value')).toContainText('needle in hay')
})

test('what is found is shown from the first on, however far the rows were scrolled', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key.${at}`, at])))
  await app.open()
  await app.cell('key.0', 'Value').click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(app.cell('key.499', 'Key')).toBeInViewport()
  await app.search.fill('key.1')
  await expect(app.cell('key.1', 'Key')).toBeInViewport()
  await app.search.fill('')
  await expect(app.cell('key.0', 'Key')).toBeInViewport()
})

test('filters by state and type, together', async ({ app, page }) => {
  await app.editValue('count', '13')
  await app.row('yes').getByRole('button', { name: 'Remove' }).click()
  const state = app.frame.getByRole('combobox', { name: 'Filter by state', exact: true })
  const kind = app.frame.getByRole('combobox', { name: 'Filter by type' })
  await state.selectOption('Changed')
  await expect(app.frame.getByText('2 of 5 shown')).toBeVisible()
  await kind.selectOption('number')
  await expect(app.frame.getByText('1 of 5 shown')).toBeVisible()
  await state.selectOption('Removed')
  await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()
  await app.button('Show all options').click()
  await expect(app.frame.getByText('5 options', { exact: true })).toBeVisible()
  await state.selectOption('Removed')
  await app.row('yes').getByRole('button', { name: 'Revert' }).click()
  await expect(app.row('yes')).toBeVisible()
  await app.cell('yes', 'Key').click()
  await page.keyboard.press('ArrowDown')
  await expect(app.cell('yes', 'Key')).toBeFocused()
})

test('a row that stops matching stays until the search changes, also after saving', async ({ app }) => {
  await app.search.fill('first')
  await app.editValue('crm.Grid', 'second')
  await expect(app.cell('crm.Grid', 'Value')).toHaveText('second')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.row('crm.Grid')).toBeVisible()
  await app.add('fresh', 'other words')
  await expect(app.row('fresh')).toBeVisible()
  await app.search.fill('firs')
  await expect(app.row('crm.Grid')).toBeHidden()
  await expect(app.row('fresh')).toBeHidden()
})

test('all changes can be seen side by side before they are saved', async ({ app, portal }) => {
  await app.editValue('count', '13')
  await app.row('yes').getByRole('button', { name: 'Remove' }).click()
  await app.add('fresh', 'new')
  await app.button('Review changes').click()
  const dialog = app.frame.getByRole('dialog', { name: '3 unsaved changes' })
  const row = (key: string) => dialog.getByRole('row').filter({ hasText: key })
  await expect(row('count')).toContainText('12')
  await expect(row('count')).toContainText('13')
  await expect(row('yes')).toContainText('null (the portal cannot delete options)')
  await expect(row('fresh')).toContainText('(does not exist)')
  await dialog.getByRole('button', { name: 'Revert yes' }).click()
  await expect(row('yes')).toBeHidden()
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toMatchObject({ count: 13, yes: false, fresh: 'new' })
})
