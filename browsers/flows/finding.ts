import { expect } from 'vitest'
import { flow } from '../flow.ts'
import { named } from '../inPage/query.ts'

export const findingFlows = [
  flow('the search narrows the rows, and what is found is edited', async ({ app, portal }) => {
    await portal.setOptions({ 'crm.theme': 'light', 'crm.pageSize': 20, 'tasks.theme': 'dark' })
    await app.open()
    await app.search('theme')
    await expect.poll(() => app.browser.ask('attribute', app.grid, 'aria-rowcount')).toBe('3')
    await app.search('dark')
    await expect.poll(() => app.browser.ask('texts', { role: 'rowheader' })).toEqual(['tasks.theme'])
    await app.editValue('tasks.theme', 'dark blue')
    await app.search('')
    await app.seeCell('crm.pageSize', 'value', '20')
    await app.saveAll(1)
    expect(await portal.options()).toMatchObject({ 'tasks.theme': 'dark blue', 'crm.theme': 'light' })
  }),

  flow(
    '100,000 options: the first are there, the last is reached by key and by scrolling',
    async ({ app, portal }) => {
      await portal.scenario('many')
      await app.open()
      await app.seeCell('crm.deal.option.000000', 'value', 'Value 0')
      expect(await app.browser.ask('attribute', app.grid, 'aria-rowcount')).toBe('100001')
      await app.click(app.cell('crm.deal.option.000000', 'key'))
      await app.press('Control+End')
      const last = 'reports.option.099999'
      await app.see(app.row(last))
      await app.press('Control+Home')
      await app.see(app.row('crm.deal.option.000000'))
      await app.seeGone(app.row(last))
      await expect.poll(() => app.browser.ask('scroll', app.grid, 1e9)).toBe(true)
      await app.see(app.row(last))
      const grid = await app.browser.ask('box', app.grid)
      const row = await app.browser.ask('box', app.row(last))
      expect(row.y + row.height).toBeLessThanOrEqual(grid.y + grid.height)
      await app.click(app.cell(last, 'value'), { count: 2 })
      await app.seeFocus(app.valueField(last))
      await app.press('Escape')
      await app.editValue('reports.option.099991', '5')
      await app.saveAll(1)
      expect((await portal.options())['reports.option.099991']).toBe(5)
    },
  ),

  flow('500,000 options: the last is scrolled to, whole, and edited', async ({ app, portal }) => {
    const keyAt = (index: number): string => `k${String(index).padStart(6, '0')}`
    const pairs = Array.from({ length: 500_000 }, (_, index) => `"${keyAt(index)}":${index}`)
    await portal.setOptions(`{${pairs.join(',')}}`)
    await app.open()
    await app.see(app.row(keyAt(0)))
    await expect.poll(() => app.browser.ask('scroll', app.grid, 1e9)).toBe(true)
    const last = keyAt(499_999)
    await app.see(app.row(last))
    const grid = await app.browser.ask('box', app.grid)
    const row = await app.browser.ask('box', app.row(last))
    expect(row.y + row.height).toBeLessThanOrEqual(grid.y + grid.height)
    await app.editValue(last, '-1')
    await app.seeUnsaved(1)
    await app.seeState(last, 'edited')
  }),

  flow(
    'the settings stand at their button; the language and the theme are remembered',
    async ({ app, portal }) => {
      await portal.setOptions({ a: 'one' })
      await app.open()
      const settings = await app.openSettings()
      const button = await app.browser.ask('box', app.button('Settings'))
      const box = await app.browser.ask('box', settings)
      expect(Math.abs(box.y - (button.y + button.height))).toBeLessThan(60)
      expect(Math.abs(box.x + box.width - (button.x + button.width))).toBeLessThan(60)
      await app.browser.ask('choose', named('combobox', 'Theme', settings), 'dark')
      const dark = await app.browser.ask('style', settings, 'background-color')
      await app.browser.ask('choose', named('combobox', 'Theme', settings), 'light')
      await expect.poll(() => app.browser.ask('style', settings, 'background-color')).not.toBe(dark)
      await app.browser.ask('choose', named('combobox', 'Language', settings), 'ru')
      await app.see({ role: 'grid', name: 'Пользовательские настройки' })
      const russian = app.speaking('ru')
      await russian.reload()
      await russian.editValue('a', 'один')
      await russian.saveAll(1)
      expect(await portal.options()).toEqual({ a: 'один' })
    },
  ),

  flow('in Arabic everything goes from right to left', async ({ app: english, portal }) => {
    await portal.session({ language: 'ar' })
    await portal.setOptions({ 'crm.theme': 'light', عنوان: 'قيمة' })
    const app = english.speaking('ar')
    await app.open()
    expect(await app.browser.ask('direction')).toBe('rtl')
    const key = await app.browser.ask('box', app.cell('عنوان', 'key'))
    const value = await app.browser.ask('box', app.cell('عنوان', 'value'))
    expect(value.x + value.width).toBeLessThanOrEqual(key.x + 1)
    await app.editValue('عنوان', 'قيمة جديدة')
    await app.click(app.cell('crm.theme', 'key'))
    await app.press('ArrowLeft')
    await app.press('ArrowLeft')
    await app.seeFocus(app.cell('crm.theme', 'value'))
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ 'crm.theme': 'light', عنوان: 'قيمة جديدة' })
  }),
]
