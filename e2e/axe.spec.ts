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
    await expect(app.alert.filter({ hasText: 'it is damaged' })).toBeVisible()
    expect(await axeViolations(app.frame), 'damaged store').toEqual([])
    await page.reload()
    await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
    expect(await axeViolations(app.frame), 'load error').toEqual([])
  })
}
