import type { Dialog, Page } from '@playwright/test'
import { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
})

/** Reloads the page, and declines if the browser asks. @returns whether it asked */
function triesToLeave(page: Page): Promise<boolean> {
  return new Promise((resolve, reject) => {
    function settle(asked: boolean): void {
      page.off('dialog', decline)
      page.off('load', leave)
      resolve(asked)
    }
    const decline = (question: Dialog): void => void question.dismiss().then(() => settle(true), reject)
    const leave = (): void => settle(false)
    page.on('dialog', decline)
    page.on('load', leave)
    page.evaluate(() => setTimeout(() => location.reload())).catch(reject)
  })
}

test('while the portal does not say who the person is, they are told, and leaving asks', async ({
  app,
  page,
  portal,
}) => {
  await portal.faults({ answer: { kind: '200-null', methods: ['profile'] } })
  await app.open()
  await app.editValue('a', 'uno')
  const told = app.frame.getByText('The portal has not said who you are')
  await expect(told).toBeVisible()
  expect(await triesToLeave(page)).toBe(true)
  await portal.faults({})
  await expect(told).toBeHidden()
  expect(await triesToLeave(page)).toBe(false)
  await app.button('Restore').click()
  await expect(app.value('a')).toHaveText('uno')
})

test('storage that fails or is cleared while the person works is told, and leaving asks until it works', async ({
  app,
  page,
}) => {
  await app.open()
  await app.editValue('a', 'uno')
  const frame = page.frame({
    url: /./,
    name: (await page.locator('iframe.app-frame').getAttribute('name')) ?? '',
  })
  await frame?.evaluate(() => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {}
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    Object.assign(window, { repair: () => Object.defineProperty(Storage.prototype, 'setItem', original) })
  })
  await app.editValue('b', 'due')
  const full = app.frame.getByText('This browser has no space left to keep unsaved changes')
  await expect(full).toBeVisible()
  expect(await triesToLeave(page)).toBe(true)
  await frame?.evaluate('repair()')
  await expect(full).toBeHidden()
  // Told without another edit or an attempt to leave.
  await frame?.evaluate(() => localStorage.clear())
  await expect(app.frame.getByText('The data stored in this browser was cleared')).toBeVisible()
  expect(await triesToLeave(page)).toBe(true)
  await app.editValue('b', 'dos')
  await expect(app.frame.getByText('The data stored in this browser was cleared')).toBeHidden()
  expect(await triesToLeave(page)).toBe(false)
  await expect(app.frame.getByRole('region', { name: 'Recovered changes' })).toContainText(
    '2 unsaved changes',
  )
})

test('what is being typed when the portal removes the frame is offered back', async ({ app, page }) => {
  const remove = (): Promise<void> => page.locator('iframe.app-frame').evaluate((frame) => frame.remove())
  await app.open()
  await app.cell('a', 'Value').click()
  await page.keyboard.type('half a wo')
  await remove()
  await app.open()
  await app.button('Restore').click()
  const editor = app.frame.getByRole('textbox', { name: app.say('editor.value', { key: 'a' }) })
  await expect(editor).toHaveValue('half a wo')
  await page.keyboard.type('rd')
  await page.keyboard.press('Enter')
  await expect(app.value('a')).toHaveText('half a word')
})

test('two tabs that edited one option are both offered, and restoring can be undone', async ({
  app,
  page,
  portal,
}) => {
  const other = new AppDriver(await page.context().newPage(), portal)
  await app.open()
  await other.open()
  await app.editValue('a', 'uno')
  await other.editValue('a', 'eins')
  await other.page.close()
  await page.reload()
  const left = app.frame.getByRole('region', { name: 'Recovered changes' })
  await expect(left.getByText('1 unsaved change from')).toHaveCount(2)
  await app.button('Restore').first().click()
  await expect(app.value('a')).toHaveText('eins')
  await app.button('Restore').click()
  await expect(left).toContainText('Where you have a newer unsaved change, that one stays')
  await expect(app.value('a')).toHaveText('eins')
  await app.button('Undo').click()
  await expect(app.value('a')).toHaveText('one')
  await app.button('Restore').click()
  await expect(app.value('a')).toHaveText('uno')
  await expect(left).toBeHidden()
})
