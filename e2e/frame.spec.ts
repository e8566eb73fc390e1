import type { Locator } from '@playwright/test'
import { expect, test } from './test.ts'

async function sizeOf(element: Locator): Promise<{ width: number; height: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('The element is not drawn')
  return { width: Math.round(box.width), height: Math.round(box.height) }
}

test('the app fills the frame, whatever size that has or gets', async ({ app, page, portal }) => {
  await app.open()
  const frame = page.locator('iframe.app-frame')
  for (const size of [
    { width: 1280, height: 800 },
    { width: 420, height: 700 },
    { width: 1000, height: 900 },
  ]) {
    await page.setViewportSize(size)
    const given = await sizeOf(frame)
    await expect
      .poll(() => app.frame.locator(':root').evaluate((root) => root.scrollHeight))
      .toBe(given.height)
    expect(await sizeOf(app.frame.locator('body'))).toEqual(given)
  }
  expect(await portal.messages('resizeWindow')).toEqual([])
})

test.describe('in a frame that is too low', () => {
  test.use({ viewport: { width: 1280, height: 420 } })

  test('a sensible height is asked for once, and the frame never grows with the content', async ({
    app,
    page,
    portal,
  }) => {
    await portal.setOptions(
      Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`option.${at}`, `value ${at}`])),
    )
    await app.open()
    const frame = page.locator('iframe.app-frame')
    await expect.poll(async () => (await sizeOf(frame)).height).toBe(600)
    await app.editValue('option.0', 'edited')
    await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
    await expect(app.button('Clear selection')).toBeVisible()
    expect((await sizeOf(frame)).height).toBe(600)
    expect(await portal.messages('resizeWindow')).toMatchObject([{ params: { width: '100%', height: 600 } }])

    await page.setViewportSize({ width: 900, height: 420 })
    await expect.poll(async () => (await sizeOf(frame)).width).toBeLessThan(900)
    expect(await portal.messages('resizeWindow')).toHaveLength(1)
  })
})

test.describe('in a placement whose interface is reduced', () => {
  test.use({ viewport: { width: 1280, height: 420 } })

  test('what the portal’s page denies is not waited for', async ({ app, portal }) => {
    await portal.faults({
      silentParent: {
        commands: [
          'setTitle',
          'resizeWindow',
          'getInterface',
          'placementBindEvent',
          'setScroll',
          'reloadWindow',
        ],
      },
    })
    await portal.session({ placement: 'CRM_DEAL_DETAIL_TAB', placementOptions: { ID: '7' } })
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    expect(await portal.messages('resizeWindow')).toHaveLength(1)
    await app.editValue('a', 'uno')
    await app.save()
    await expect(app.status).toHaveText('1 option saved.')
    expect(await portal.options()).toEqual({ a: 'uno', b: 'two' })
  })
})

test('in a slider the app opens at its option, and what was not saved outlives its closing', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  // What `openApplication` of the SDK sends.
  await app.frame.locator(':root').evaluate(() => {
    const sid = window.name.split('|')[2] ?? ''
    window.parent.postMessage(`openApplication:{"option":"b","bx24_title":"Options"}:1:${sid}`, '*')
  })
  const slider = page.getByRole('dialog', { name: 'Options' })
  const inner = slider.frameLocator('iframe')
  const cell = inner.getByRole('row', { name: 'b' }).locator('[aria-colindex="5"]')
  await expect(cell).toBeFocused()
  await expect(slider.locator('.slider-title')).toHaveText('User options')
  expect(await sizeOf(inner.locator('body'))).toEqual(await sizeOf(slider.locator('iframe')))
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('zwei')
  await page.keyboard.press('Enter')
  await expect(inner.getByRole('button', { name: 'Save', exact: true })).toBeVisible()

  await slider.getByRole('button', { name: 'Close' }).first().click()
  await expect(slider).toBeHidden()
  expect(await portal.options()).toEqual({ a: 'one', b: 'two' })
  await page.reload()
  await app.button('Restore').click()
  await expect(app.value('b')).toHaveText('zwei')
})
