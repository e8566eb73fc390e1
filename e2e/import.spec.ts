import { AppDriver } from './appDriver.ts'
import { paste } from './clipboard.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'

const options = { a: 1, text: 'hello', list: ['x'] }

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions(options)
  await app.open()
})

test('a file that names its delimiter is understood', async ({ app, portal }) => {
  await app.chooseMore('Import')
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: 'from-excel.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\ufeffsep=;\r\nkey;type;value\r\nnew;string;1,5\r\na;number;2\r\n'),
  })
  await dialog.getByRole('button', { name: 'Apply 2 changes' }).click()
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ ...options, new: '1,5', a: 2 })
})

test('a bad line is refused with its place, its text and why; the rest is offered', async ({
  app,
  page,
  portal,
}) => {
  const dialog = app.frame.getByRole('dialog')
  const refused = dialog.getByRole('row').filter({ hasText: 'Refused' })
  const texts: readonly [text: string, refusals: readonly string[]][] = [
    [
      'X=1\njust some words\nY=2',
      ['Line 2', 'just some words', 'Line 2: This is not of the form KEY=value.'],
    ],
    ['key,value\nX,1\nY,2\nZ,"3', ['Line 4', 'Z,"3', 'Line 4: The quotes around a cell are not closed']],
    ['X\t1\nY\nZ\t2', ['Line 2', 'Y', 'Line 2: This row does not have the same columns']],
    ['{"X":1,\n"Y":1e999,\n"Z":2}', ['Y', '1e999', 'Line 2, column 5']],
    [
      '[{"key":"X","value":1},\n{"name":"Y"},{"key":"Z","value":2}]',
      ['Line 2', '{"name":"Y"}', 'Line 2: This is not an option'],
    ],
  ]
  for (const [text, parts] of texts) {
    await app.chooseMore('Import')
    await dialog.getByRole('textbox').fill(text)
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByRole('button', { name: '1 refused' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Apply 2 changes' })).toBeVisible()
    await expect(refused).toHaveCount(1)
    for (const part of parts) await expect(refused).toContainText(part)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
  await test.step('a paste on a cell too', async () => {
    await app.cell('text', 'Value').click()
    await paste(app, 'text', 'X=1\nwords\nY=two')
    await expect(dialog.getByRole('button', { name: '1 refused' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Apply 2 changes' }).click()
    await expect(app.value('Y')).toHaveText('two')
  })
  await page.keyboard.press('ControlOrMeta+S')
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ ...options, X: 1, Y: 'two' })
})

test('texts that look like numbers or booleans are suggested as such, and stay text until they are chosen', async ({
  page,
  portal,
}) => {
  await portal.session({ language: 'de' })
  const app = new AppDriver(page, portal, speechIn('de'))
  await app.open()
  const { say } = app
  await app.chooseMore(say('toolbar.import'))
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('textbox').fill('w\t1,5\nx\tTRUE\ny\t1.234\nz\t007\nlong\t1 000,5\nphone\t+49 30 12')
  await dialog.getByRole('button', { name: say('import.preview') }).click()
  const typeOf = (key: string) => dialog.getByRole('combobox', { name: say('editor.type', { key }) })
  const offer = (key: string, kind: 'number' | 'boolean', value: string) =>
    dialog
      .getByRole('group', { name: key, exact: true })
      .getByRole('button', { name: say('import.suggest', { kind: say(`kind.${kind}`), value }) })

  await expect(dialog.getByText(say('import.suggestions', { count: 3 }))).toBeVisible()
  for (const key of ['w', 'x', 'z', 'long', 'phone']) await expect(typeOf(key)).toHaveValue('string')
  await expect(dialog.getByText(say('import.ambiguous', { text: '1.234' }))).toBeVisible()
  await expect(offer('y', 'number', '1.234')).toHaveAttribute('aria-pressed', 'true')
  await expect(dialog.getByRole('group', { name: 'z', exact: true })).toHaveCount(0)
  await expect(dialog.getByRole('group', { name: 'phone', exact: true })).toHaveCount(0)

  await offer('w', 'number', '1.5').click()
  await expect(offer('w', 'number', '1.5')).toBeFocused()
  await expect(typeOf('w')).toHaveValue('number')
  await offer('w', 'number', '1.5').click()
  await expect(typeOf('w')).toHaveValue('string')
  await offer('y', 'number', '1234').click()
  await dialog.getByRole('combobox', { name: say('import.typeOfAll') }).selectOption('suggested')
  await expect(typeOf('w')).toHaveValue('number')
  await expect(typeOf('x')).toHaveValue('boolean')
  await typeOf('long').selectOption('string')
  await offer('y', 'number', '1234').click()
  await dialog.getByRole('button', { name: say('import.apply', { count: 6 }) }).click()
  await app.save()
  await expect(app.status).toHaveText(say('save.saved', { count: 6 }))
  expect(await portal.options()).toEqual({
    ...options,
    w: 1.5,
    x: true,
    y: 1234,
    z: '007',
    long: '1 000,5',
    phone: '+49 30 12',
  })
})

test('a number pasted on a text stays text, and is suggested as a number', async ({ app, page }) => {
  await app.cell('text', 'Value').click()
  await paste(app, 'text', '1,234.5')
  await expect(app.frame.getByRole('textbox', { name: 'Value of text' })).toBeFocused()
  await expect(app.frame.getByRole('button', { name: 'Save as number 1234.5' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.value('text')).toHaveText('1,234.5')
  await expect(app.cell('text', 'Type')).toHaveText('string')
  await app.cell('a', 'Value').click()
  await paste(app, 'a', '1,234.5')
  await page.keyboard.press('Enter')
  await expect(app.value('a')).toHaveText('1234.5')
})
