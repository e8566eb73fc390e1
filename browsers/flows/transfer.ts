import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { AppDriver } from '../appDriver.ts'
import { until } from '../drivers/until.ts'
import { flow } from '../flow.ts'
import { named } from '../inPage/query.ts'

const options = { a: 1, text: 'hello', list: ['x'] }

/** The file that the browser has put into its downloads, once it is whole. */
async function downloaded({ browser }: AppDriver, extension: string): Promise<string> {
  return until(`a file .${extension}`, async () => {
    const names = await readdir(browser.downloads)
    const name = names.find((one) => one.endsWith(`.${extension}`))
    // Firefox writes into a second file, and has an empty one in its place.
    if (name === undefined || names.some((one) => one.endsWith('.part'))) return undefined
    const text = await readFile(join(browser.downloads, name), 'utf8')
    return text === '' ? undefined : text
  })
}

/** Chooses a file of this text in the dialog of the import. */
async function importFile(app: AppDriver, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'user-options-import-'))
  const path = join(folder, name)
  await writeFile(path, text)
  await app.chooseMore(app.say('toolbar.import'))
  await app.chooseFile(path)
  await app.see(app.dialog(app.say('import.previewTitleOf', { name })))
  await rm(folder, { recursive: true })
}

export const transferFlows = [
  flow('a value is copied from one cell and pasted into another', async ({ app, portal }) => {
    await portal.setOptions({ from: 'два слова', to: 'old', number: 1 })
    await app.open()
    await app.click(app.cell('from', 'value'))
    await app.press('Control+C')
    await app.click(app.cell('to', 'value'))
    await app.press('Control+V')
    await expect.poll(() => app.browser.ask('value', app.valueField('to'))).toBe('два слова')
    await app.press('Enter')
    await app.seeCell('to', 'value', 'два слова')
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ from: 'два слова', to: 'два слова', number: 1 })
    await app.click(app.cell('number', 'key'))
    await app.press('Control+C')
    expect(await app.copiedText()).toBe('number')
  }),

  flow('a text from elsewhere is pasted into an open cell', async ({ app, portal }) => {
    await portal.setOptions({ text: 'hello' })
    await app.open()
    await app.copyText('from elsewhere')
    await app.click(app.cell('text', 'value'), { count: 2 })
    await app.seeFocus(app.valueField('text'))
    await app.press('Control+A')
    await app.press('Control+V')
    await app.press('Enter')
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ text: 'from elsewhere' })
  }),

  flow('a table from a spreadsheet is pasted through the preview', async ({ app, portal }) => {
    await portal.setOptions(options)
    await app.open()
    await app.copyText('a\t2\nnew\t007\ntext\tbye')
    await app.click(app.cell('a', 'key'))
    await app.press('Control+V')
    await app.click(app.button(app.say('import.apply', { count: 3 }), app.dialog()))
    await app.seeUnsaved(3)
    await app.saveAll(3)
    expect(await portal.options()).toEqual({ ...options, a: 2, new: '007', text: 'bye' })
  }),

  flow('selected options are copied and pasted with their types', async ({ app, portal }) => {
    await portal.setOptions(options)
    await app.open()
    await app.click(named('checkbox', app.say('select.all')))
    await app.press('Control+C')
    expect(await app.copiedText()).toContain('text\tstring\thello')
    await portal.setOptions({ other: true })
    await app.reload()
    // The keyboard brings the focus into the grid without a caret or anything marked there.
    await app.click({ role: 'searchbox' })
    await app.press('ArrowDown')
    await expect.poll(() => app.browser.ask('hasFocus', app.row('other'))).toBe(true)
    await app.press('Control+V')
    await app.click(app.button(app.say('import.apply', { count: 3 }), app.dialog()))
    await app.saveAll(3)
    expect(await portal.options()).toEqual({ other: true, ...options })
  }),

  flow('what is exported to a file comes back the same', async ({ app, portal }) => {
    for (const format of ['JSON', 'CSV'] as const) {
      await portal.setOptions(options)
      await app.open()
      await app.chooseMore(app.say('toolbar.export'))
      const dialog = app.dialog()
      await app.click(named('radio', format, dialog))
      await app.click(app.button(app.say('export.download'), dialog))
      const text = await downloaded(app, format.toLowerCase())
      await app.click(app.button(app.say('dialog.close'), dialog))
      await portal.setOptions({ other: 1 })
      await app.reload()
      await importFile(app, `back.${format.toLowerCase()}`, text)
      await app.click(app.button(app.say('import.apply', { count: 3 }), app.dialog()))
      await app.saveAll(3)
      expect(await portal.options()).toEqual({ other: 1, ...options })
    }
  }),

  flow('a file that is no table is refused with its place', async ({ app, portal }) => {
    await portal.setOptions(options)
    await app.open()
    const folder = await mkdtemp(join(tmpdir(), 'user-options-import-'))
    await writeFile(join(folder, 'bad.json'), '{"a": 1,\n}')
    await app.chooseMore(app.say('toolbar.import'))
    await app.chooseFile(join(folder, 'bad.json'))
    const alert = { role: 'alert', within: app.dialog() } as const
    await app.see(alert)
    expect(await app.browser.ask('text', alert)).toContain('Line 2, column 1')
    await rm(folder, { recursive: true })
    expect(await portal.options()).toEqual(options)
  }),
]
