import { expect, test } from './test.ts'

test('a number too large for any answer is found and replaced, and nothing else changes', async ({
  app,
  page,
  portal,
}) => {
  const broken = '{"a":"1","b":{"c":1E400},"d":"4"}'
  await portal.setOptions({ a: '1', b: 'fine', d: '4' })
  await app.open()
  await portal.setOptions(broken)
  await app.comeBack()
  const key = app.frame.getByRole('textbox', { name: 'Key of that option' })
  await expect(app.alert.filter({ hasText: 'such as the number 1e400' })).toBeVisible()
  await app.button('Find it').click()
  await expect(key).toHaveValue('b')
  await app.button('Replace its value with null').click()
  await expect(app.cell('b', 'Type')).toHaveText('null')
  await expect(key).toBeHidden()
  expect(await portal.options()).toEqual({ a: '1', b: null, d: '4' })

  await portal.setOptions(broken)
  await page.reload()
  await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
  await key.fill('a')
  await app.button('Replace its value with null').click()
  await expect(app.alert.filter({ hasText: '“a” can be read, so it is not the cause.' })).toBeVisible()
  await key.fill('b')
  await page.keyboard.press('Enter')
  await expect(app.cell('b', 'Type')).toHaveText('null')
  expect(await portal.options()).toEqual({ a: '1', b: null, d: '4' })
})
