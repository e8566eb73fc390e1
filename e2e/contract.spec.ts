import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

/*
 * The names and roles that people with assistive technology, and other people's scripts, rely on. They are written
 * out here, not taken from the catalogue: a change of one is to be noticed.
 */

/** What assistive technology calls an element, by its role. */
function named(app: AppDriver, role: Parameters<Locator['getByRole']>[0], name: string | RegExp): Locator {
  return app.frame.getByRole(role, { name, exact: true })
}

test('the grid: columns, rows, cells and boxes', async ({ app, portal }) => {
  await portal.setOptions({ text: 'one', flag: true, list: [1] })
  await app.open()
  const grid = named(app, 'grid', 'User options')
  await expect(grid).toHaveAttribute('aria-rowcount', '4')
  for (const name of ['Key', 'Type', 'Value'])
    await expect(grid.getByRole('columnheader', { name, exact: true })).toHaveCount(1)
  const rows = grid.getByRole('row').filter({ has: app.page.getByRole('rowheader') })
  await expect(rows).toHaveCount(3)
  for (const [at, key] of ['text', 'flag', 'list'].entries()) {
    await expect(rows.nth(at)).toHaveAttribute('aria-rowindex', String(at + 2))
    await expect(rows.nth(at).getByRole('rowheader')).toHaveAccessibleName(key)
    await expect(rows.nth(at).getByRole('checkbox')).toHaveCount(1)
    await expect(rows.nth(at).getByRole('gridcell', { name: 'Key' })).toHaveCount(0)
  }
  await expect(grid.getByRole('row').first().getByRole('checkbox')).toHaveCount(1)
  for (const header of await grid.getByRole('columnheader').all())
    await expect(header).toHaveAttribute('aria-colindex', /^\d+$/)
})

test('open editors: their names, and how they open, commit and restore', async ({ app, page, portal }) => {
  await portal.setOptions({ text: 'one' })
  await app.open()
  const field = named(app, 'textbox', 'Value of text')
  await app.cell('text', 'Value').dblclick()
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(app.value('text')).toHaveText('one')

  await page.keyboard.press('F2')
  await expect(field).toBeFocused()
  await field.fill('two')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expect(app.value('text')).toHaveText('two')
  await expect(app.row('text')).toContainText('Edited')

  await app.cell('text', 'Type').dblclick()
  await expect(named(app, 'combobox', 'Type of text')).toBeFocused()
  await page.keyboard.press('Escape')
  await named(app, 'button', 'Add option').click()
  await expect(named(app, 'textbox', 'New key')).toBeFocused()
})

test('the menu of a row, by its button, by key and by right click', async ({ app, page, portal }) => {
  await portal.setOptions({ text: 'one', other: 'two' })
  await app.open()
  await app.editValue('text', 'uno')
  const items = ['Rename', 'Duplicate', 'Copy key', 'Copy value']

  await app.cell('text', 'Key').click()
  await app.row('text').getByRole('button', { name: 'Actions', exact: true }).click()
  for (const name of [...items, 'Remove', 'Revert']) await expect(named(app, 'menuitem', name)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.frame.getByRole('menu')).toHaveCount(0)

  await app.cell('other', 'Key').click()
  await page.keyboard.press('Shift+F10')
  for (const name of items) await expect(named(app, 'menuitem', name)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.frame.getByRole('menu')).toHaveCount(0)

  await app.cell('text', 'Value').click({ button: 'right' })
  await expect(named(app, 'menuitem', 'Revert')).toBeVisible()
})

test('the toolbar, and its menu', async ({ app }) => {
  await app.open()
  await expect(named(app, 'searchbox', 'Search options')).toBeVisible()
  for (const name of ['Add option', 'Undo', 'Redo', 'Settings'])
    await expect(named(app, 'button', name)).toBeVisible()
  await named(app, 'button', 'More').click()
  for (const name of ['Import', 'Export', 'Refresh', 'Help'])
    await expect(named(app, 'menuitem', name)).toBeVisible()
})

test('a boolean is a switch', async ({ app, portal }) => {
  await portal.setOptions({ flag: true })
  await app.open()
  const flag = app.row('flag').getByRole('switch')
  await expect(flag).toBeChecked()
  await flag.click()
  await expect(flag).not.toBeChecked()
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ flag: false })
})

test('the save panel and the outcome of a save', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  await app.editValue('a', 'uno')
  await expect(app.frame.getByText('1 unsaved change', { exact: true })).toBeVisible()
  await app.editValue('b', 'due')
  await expect(app.frame.getByText('2 unsaved changes', { exact: true })).toBeVisible()
  for (const name of ['Save', 'Review changes', 'Discard changes'])
    await expect(named(app, 'button', name)).toBeVisible()

  await named(app, 'button', 'Discard changes').click()
  await expect(named(app, 'button', 'Yes, discard')).toBeVisible()
  await page.keyboard.press('Escape')

  await portal.faults({ delay: { ms: 700, methods: ['user.option.set'] } })
  await named(app, 'button', 'Save').click()
  await expect(app.frame.getByRole('status').filter({ hasText: 'Saving…' })).toBeVisible()
  await expect(app.frame.getByRole('status').filter({ hasText: '2 options saved' })).toBeVisible()
  await portal.faults({})
})

test('the states of rows, and conflicts', async ({ app, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
  await app.open()
  await app.editValue('a', 'uno')
  await app.chooseFromMenu('b', 'Remove')
  await app.add('new', 'x')
  await app.editValue('c', 'tre')
  await portal.rival({ c: 'trois' })
  await app.comeBack()
  for (const [key, state] of [
    ['a', 'Edited'],
    ['b', 'Removed'],
    ['new', 'Added'],
    ['c', 'Conflict'],
  ] as const)
    await expect(app.row(key)).toContainText(state)

  await app.row('c').getByRole('button', { name: 'Resolve' }).click()
  const dialog = app.frame.getByRole('dialog')
  for (const name of ['Keep mine', 'Take theirs', 'Edit', 'Keep all mine', 'Take all theirs', 'Decide later'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible()
})

test('recovered edits', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  await app.editValue('a', 'uno')
  await expect
    .poll(() => app.frame.locator(':root').evaluate(() => Object.values(localStorage).join()))
    .toContain('uno')
  await page.reload()
  const region = app.frame.getByRole('region').filter({ hasText: /1 unsaved change from .*\d/ })
  await expect(region).toBeVisible()
  for (const name of ['Restore', 'Discard'])
    await expect(region.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(region.getByText('Compare', { exact: true })).toBeVisible()
})

test('the large editor', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  await app.cell('a', 'Value').click()
  await page.keyboard.press('Control+Enter')
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expect(dialog.locator('.cm-content')).toHaveText('one')
  for (const name of ['Apply', 'Cancel'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible()
})
