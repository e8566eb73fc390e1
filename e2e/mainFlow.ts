import type { AppDriver } from './appDriver.ts'
import { expect } from './test.ts'

/** What most people come for: see the options, edit, add and remove some, save, and find it all again. */
export async function runMainFlow(app: AppDriver): Promise<void> {
  const { page, portal } = app
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
  await expect(app.toggle('crm.hints')).toBeChecked({ checked: false })
  await app.editValue('crm.layout', '{"columns":["id"],"width":{"id":80}}')
  await app.add('crm.new', 'fresh')
  await app.chooseFromMenu('crm.old', 'Remove')
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
  await expect(app.value('crm.theme')).toHaveText('тёмная 🌙')
  await expect(app.cell('crm.pageSize', 'Type')).toHaveText('number')
  await expect(app.value('crm.new')).toHaveText('fresh')
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
}
