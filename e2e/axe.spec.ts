import { axeViolations, bringAxe } from './axe.ts'
import { expect, test } from './test.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in trouble either, in the ${theme} theme`, async ({ app, page, portal }) => {
    await bringAxe(page)
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    await (await app.openSettings()).getByRole('combobox', { name: 'Theme' }).selectOption(theme)
    await app.editValue('a', 'mine')
    await portal.rival({ a: 'theirs' })
    await app.save()
    await expect(app.frame.getByRole('dialog')).toBeVisible()
    expect(await axeViolations(app.frame), 'conflict dialog').toEqual([])
    await app.button('Decide later').click()
    expect(await axeViolations(app.frame), 'conflict in the row').toEqual([])
    await page.reload()
    await expect(app.button('Restore')).toBeVisible()
    await app.frame.getByText('Compare').click()
    expect(await axeViolations(app.frame), 'kept edits').toEqual([])
    await portal.faults({ answer: { kind: '200-false' } })
    await app.comeBack()
    await expect(app.alert.filter({ hasText: 'they are damaged' })).toBeVisible()
    expect(await axeViolations(app.frame), 'damaged store').toEqual([])
    await page.reload()
    await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
    expect(await axeViolations(app.frame), 'load error').toEqual([])
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what is opened on demand, in the ${theme} theme`, async ({
    app,
    page,
    portal,
  }) => {
    test.setTimeout(180_000)
    await bringAxe(page)
    await portal.setOptions({
      a: 'one',
      'b.c': 2,
      'b.d': true,
      tree: { x: [1, { y: 2 }] },
      long: 'word '.repeat(500),
    })
    await app.open()
    const dialog = app.frame.getByRole('dialog')
    const clean = async (what: string): Promise<void> => {
      expect(await axeViolations(app.frame), what).toEqual([])
    }
    const settings = await app.openSettings()
    await settings.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
    await settings.getByRole('checkbox', { name: 'Group keys by prefix' }).check()
    await clean('settings')
    await page.keyboard.press('Escape')
    await clean('groups')

    await app.editValue('a', 'uno')
    await app.row('b.c').getByRole('button', { name: 'Remove' }).click()
    await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
    await clean('selection')
    await app.button('Set value…').click()
    await expect(dialog).toBeVisible()
    await clean('set value')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await app.button('Clear selection').click()

    await app.button('Review changes').click()
    await expect(dialog.getByRole('button', { name: 'Revert a' })).toBeVisible()
    await clean('review')
    await page.keyboard.press('Escape')

    await app.button('Help').click()
    await expect(dialog).toBeVisible()
    await clean('help')
    await page.keyboard.press('Escape')

    await app.button('Export').click()
    await expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible()
    await clean('export')
    await page.keyboard.press('Escape')

    await app.button('Import').click()
    await dialog.getByRole('textbox').fill('a\t1\nnew\t007\nlong\tbye\nlong\tagain')
    await clean('import')
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByRole('combobox', { name: 'Type of new' })).toBeVisible()
    await clean('import preview')
    await page.keyboard.press('Escape')

    await app.cell('a', 'Key').click()
    await page.keyboard.press('Shift+F10')
    await expect(app.frame.getByRole('menu')).toBeVisible()
    await clean('menu')
    await page.keyboard.press('Escape')

    await app.cell('tree', 'Value').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(dialog.getByRole('textbox', { name: 'Value of tree' })).toBeFocused()
    await clean('large editor')
    await page.keyboard.press('Escape')

    await app.search.fill('nowhere')
    await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()
    await clean('nothing found')
  })
}
