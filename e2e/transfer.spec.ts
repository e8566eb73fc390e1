import { readFile } from 'node:fs/promises'
import { paste } from './clipboard.ts'
import { expect, test } from './test.ts'

const options = { a: 1, text: 'hello', list: ['x'] }

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions(options)
  await app.open()
})

test('a pasted table passes a preview: types can be set, refusals have reasons', async ({ app, portal }) => {
  await app.chooseMore('Import')
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('textbox').fill('a\t1\nnew\t007\ntext\tbye\ntext\tagain\nflag\ttrue')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  for (const count of ['2 new', '1 changed', '1 unchanged', '1 refused']) {
    await expect(dialog.getByRole('button', { name: count })).toBeVisible()
  }
  await dialog.getByRole('combobox', { name: 'Type of new' }).selectOption('number')
  await expect(dialog.getByRole('button', { name: '1 new' })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Type of new' }).selectOption('string')
  expect(await portal.requests('user.option.set')).toHaveLength(0)
  await dialog.getByRole('button', { name: 'Apply 3 changes' }).click()
  await expect(app.frame.getByText('3 unsaved changes')).toBeVisible()
  await app.button('Undo').click()
  await expect(app.button('Save')).toBeHidden()
  await app.button('Redo').click()
  await app.save()
  await expect(app.status).toHaveText('3 options saved.')
  expect(await portal.options()).toEqual({ ...options, new: '007', text: 'bye', flag: true })
})

test('a file is imported, a wrong one refused with its place', async ({ app }) => {
  await app.chooseMore('Import')
  const dialog = app.frame.getByRole('dialog')
  const file = dialog.getByLabel('Choose a file')
  await file.setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a": 1,\n}'),
  })
  await expect(dialog.getByRole('alert')).toContainText('Line 2, column 1')
  await file.setInputFiles({
    name: 'good.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"big": 9007199254740993}'),
  })
  await dialog.getByRole('button', { name: 'Apply 1 change' }).click()
  await expect(app.value('big')).toHaveText('9007199254740993')
})

test('what is exported comes back the same; a schema is drafted without the values', async ({
  app,
  page,
  portal,
}) => {
  for (const format of ['JSON', 'CSV']) {
    await portal.setOptions(options)
    await app.reopen()
    await app.chooseMore('Export')
    const dialog = app.frame.getByRole('dialog')
    await dialog.getByRole('radio', { name: format }).check()
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^user-options-.*\.(?:json|csv)$/)
    const buffer = await readFile(await download.path())
    await dialog.getByRole('button', { name: 'Close' }).click()
    await portal.setOptions({ other: 1 })
    await app.reopen()
    await app.chooseMore('Import')
    await dialog
      .getByLabel('Choose a file')
      .setInputFiles({ name: download.suggestedFilename(), mimeType: 'text/plain', buffer })
    await dialog.getByRole('button', { name: 'Apply 3 changes' }).click()
    await app.save()
    await expect(app.status).toHaveText('3 options saved.')
    expect(await portal.options()).toEqual({ other: 1, ...options })
  }
  await app.chooseMore('Export')
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Schema (draft)' }).check()
  await expect(dialog.getByText('without their values')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('options.schema.json')
  const draft: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(draft).toMatchObject({
    properties: {
      a: { title: 'A', type: 'integer' },
      text: { title: 'Text', type: 'string' },
      list: { title: 'List', type: 'array', items: { type: 'string' } },
    },
  })
  expect(JSON.stringify(draft)).not.toContain('hello')
})

test('a text pasted on a value is edited there; lines of KEY=value are imported', async ({ app, page }) => {
  await app.cell('text', 'Value').click()
  await paste(app, 'text', 'A=1 is fine')
  await expect(app.frame.getByRole('textbox', { name: 'Value of text' })).toHaveValue('A=1 is fine')
  await page.keyboard.press('Escape')
  await paste(app, 'text', 'A=1\nB=two')
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Apply 2 changes' }).click()
  await expect(app.cell('A', 'Type')).toHaveText('number')
  await expect(app.value('B')).toHaveText('two')
})

test('a large value opens in the large editor, and a fault in it has a place', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ long: 'word '.repeat(1000), tree: { a: { b: [1, 2, 3] } } })
  await app.reopen()
  await app.cell('long', 'Value').click()
  await page.keyboard.press('Enter')
  const panel = app.frame.getByRole('dialog')
  await expect(panel.getByRole('textbox', { name: 'Value of long' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(app.cell('long', 'Value')).toBeFocused()
  await app.cell('tree', 'Value').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const field = panel.getByRole('textbox', { name: 'Value of tree' })
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"a": 1,}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.getByRole('alert').filter({ hasText: 'Line 1, column 9' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Keep editing' }).click()
  await field.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"a":1}')
  await panel.getByRole('button', { name: 'Format' }).click()
  await panel.getByRole('button', { name: 'Apply' }).click()
  await expect(panel).toBeHidden()
  await expect(app.value('tree')).toHaveText('{"a":1}')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toMatchObject({ tree: { a: 1 } })
})
