import { expect, test } from './test.ts'

test.use({
  schema: {
    type: 'object',
    properties: {
      'page.rows': { type: 'integer', minimum: 5, title: 'Rows per page' },
      board: {
        type: 'object',
        'x-stored': 'json',
        title: 'Board',
        properties: { theme: { type: 'string', enum: ['light', 'dark'] } },
      },
    },
  },
})

test('in the grid a setting has its title beside its key, and what does not fit beside its value', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ 'page.rows': 3, board: '{"theme": "dark"}', other: 'text' })
  await page.goto(portal.url)
  await app.frame.getByRole('tab', { name: 'All options' }).click()
  const key = app.row('page.rows').getByRole('rowheader')
  await expect(key).toHaveAccessibleName('page.rows')
  await expect(key).toHaveAccessibleDescription('Rows per page')
  await expect(key.getByText('Rows per page')).toBeVisible()
  await expect(app.row('other').getByRole('rowheader')).toHaveAccessibleDescription('')
  const value = app.cell('page.rows', 'Value')
  await expect(value).toHaveAccessibleDescription(/\b5\b/)
  await expect(app.value('page.rows')).toHaveText('3')
  await app.editValue('page.rows', '20')
  await expect(value).toHaveAccessibleDescription('')
  await app.editValue('board', '{"theme": "pink"}')
  await expect(app.state('board')).toHaveText('Edited')
  await expect(app.cell('board', 'Value')).toHaveAccessibleDescription(
    /^JSON in a string\..*theme: Choose one/,
  )
  await app.search.fill('rows per')
  await expect(app.row('board')).toBeHidden()
  await expect(app.row('page.rows')).toBeVisible()
})
