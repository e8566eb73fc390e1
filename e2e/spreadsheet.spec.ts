import { readFile } from 'node:fs/promises'
import { AppDriver } from './appDriver.ts'
import { copiedText, paste } from './clipboard.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'

test('CSV runs no formula in a spreadsheet, fits the language, and comes back the same', async ({
  page,
  portal,
}) => {
  const dangerous = {
    '=key': '=1+1',
    '+': '+49 30',
    '-': '-5',
    '@': '@SUM(A1)',
    tab: '\t=1',
    cr: '\r=1',
    wide: '＝1',
    blank: ' =1',
    quoted: '"=1"',
    apostrophe: "'=1",
    plain: "'tis 1,5; so",
    number: -5.5,
    list: ['=1'],
  }
  await portal.setOptions(dangerous)
  await portal.session({ language: 'de' })
  const app = new AppDriver(page, portal, speechIn('de'))
  await app.open()
  const { say } = app
  const dialog = app.frame.getByRole('dialog')

  async function download(): Promise<string> {
    await app.chooseMore(say('toolbar.export'))
    await dialog.getByRole('radio', { name: 'CSV' }).check()
    await expect(dialog.getByRole('combobox', { name: say('export.delimiter') })).toHaveValue(';')
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: say('export.download') }).click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    await dialog.getByRole('button', { name: say('dialog.close') }).click()
    return text
  }

  const text = await download()
  expect(text.startsWith('\ufeffkey;type;value\r\n')).toBe(true)
  for (const line of [`'=key;string;'=1+1`, `'+;string;'+49 30`, `number;number;-5.5`]) {
    expect(text).toContain(`\r\n${line}\r\n`)
  }
  await portal.setOptions({ other: 1 })
  await app.reopen()
  await app.chooseMore(say('toolbar.import'))
  await dialog
    .getByLabel(say('import.file'))
    .setInputFiles({ name: 'back.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await dialog.getByRole('button', { name: say('import.apply', { count: 13 }) }).click()
  await app.save()
  await expect(app.status).toHaveText(say('save.saved', { count: 13 }))
  expect(await portal.options()).toEqual({ other: 1, ...dangerous })
})

test('what is copied for a spreadsheet runs no formula, and is pasted back the same', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ f: '=1+1', n: -1, t: "'=2" })
  await app.open()
  await app.cell('f', 'Key').click()
  await page.keyboard.press('ControlOrMeta+A')
  const copied = await copiedText(page)
  expect(copied).toBe("key\ttype\tvalue\nf\tstring\t'=1+1\nn\tnumber\t-1\nt\tstring\t''=2\n")
  await portal.setOptions({ other: 'x' })
  await app.reopen()
  await app.cell('other', 'Value').click()
  await paste(app, 'other', copied)
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Apply 3 changes' }).click()
  await app.save()
  await expect(app.status).toHaveText('3 options saved.')
  expect(await portal.options()).toEqual({ other: 'x', f: '=1+1', n: -1, t: "'=2" })
})

test('in English the separator is a comma, and another can be chosen', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'x, y; z' })
  await app.open()
  await app.chooseMore('Export')
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'CSV' }).check()
  const separator = dialog.getByRole('combobox', { name: 'Separator' })
  await expect(separator).toHaveValue(',')
  for (const [name, line] of [
    ['Comma', 'a,string,"x, y; z"'],
    ['Semicolon', 'a;string;"x, y; z"'],
  ] as const) {
    await separator.selectOption(name)
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    expect(text.split('\r\n')).toContain(line)
  }
})
