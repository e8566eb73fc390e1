import type { Locator } from '@playwright/test'
import { copiedText, paste } from './clipboard.ts'
import { input, modifierBits, pressOfLayout } from './layoutKeys.ts'
import { expect, test } from './test.ts'

test('a first syllable that an input method composes arrives whole in a closed cell', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 2 })
  await app.open()
  await app.cell('a', 'Value').click()
  const cdp = await input(page)
  for (const text of ['n', 'に', 'にほ', 'にほん']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await cdp.send('Input.insertText', { text: '日本' })
  const field = app.frame.getByRole('textbox', { name: 'Value of a' })
  await expect(field).toHaveValue('日本')
  await page.keyboard.press('Enter')
  await expect(app.value('a')).toHaveText('日本')
})

test('what AltGr, Option or a dead key types opens a closed cell', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  const cdp = await input(page)
  const field = app.frame.getByRole('textbox', { name: 'Value of a' })

  await app.cell('a', 'Value').click()
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: '{',
    code: 'Digit7',
    windowsVirtualKeyCode: 55,
    modifiers: modifierBits.Alt | modifierBits.Control,
    text: '{',
  })
  await expect(field).toHaveValue('{')
  await page.keyboard.press('Escape')

  await pressOfLayout(cdp, { key: 'ą', code: 'KeyA', keyCode: 65 }, ['Alt'])
  await expect(field).toHaveValue('ą')
  await page.keyboard.press('Escape')

  await pressOfLayout(cdp, { key: 'Dead', code: 'BracketLeft', keyCode: 229 }, [])
  await page.keyboard.insertText('ê')
  await expect(field).toHaveValue('ê')
  await page.keyboard.press('Escape')
  await expect(app.value('a')).toHaveText('one')
})

test('Enter and Escape within a composition do nothing else', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  const cdp = await input(page)
  await app.cell('a', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of a' })
  for (const key of ['Enter', 'Escape']) {
    await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await pressOfLayout(cdp, { key, code: key, keyCode: 229 }, [])
    await expect(field).toBeFocused()
    await cdp.send('Input.insertText', { text: '日' })
  }
  await expect(field).toHaveValue('日日')
})

test('shortcuts go by the letter, in other scripts by the place', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  const cdp = await input(page)
  await app.editValue('a', 'uno')
  await app.cell('a', 'Key').click()
  for (const [layout, undo, redo] of [
    ['QWERTZ', { key: 'z', code: 'KeyY', keyCode: 90 }, { key: 'y', code: 'KeyZ', keyCode: 89 }],
    ['AZERTY', { key: 'z', code: 'KeyW', keyCode: 90 }, { key: 'y', code: 'KeyY', keyCode: 89 }],
    ['Dvorak', { key: 'z', code: 'Slash', keyCode: 90 }, { key: 'y', code: 'KeyT', keyCode: 89 }],
    ['Russian', { key: 'я', code: 'KeyZ', keyCode: 90 }, { key: 'н', code: 'KeyY', keyCode: 89 }],
    ['Turkish F', { key: 'z', code: 'KeyN', keyCode: 90 }, { key: 'y', code: 'KeyG', keyCode: 89 }],
  ] as const) {
    await test.step(layout, async () => {
      await pressOfLayout(cdp, undo, ['Control'])
      await expect(app.value('a')).toHaveText('one')
      await pressOfLayout(cdp, redo, ['Control'])
      await expect(app.value('a')).toHaveText('uno')
    })
  }
})

test('what is typed into the search stays there, wherever the focus was before', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ theme: 'light', other: 'dark', limit: 5 })
  await app.open()
  await app.cell('other', 'Value').click()
  const box = await app.grid.boundingBox()
  if (box === null) throw new Error('The grid has no box.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 20)
  await app.search.click()
  await page.keyboard.type('light')
  await expect(app.search).toHaveValue('light')
  await expect(app.row('theme')).toBeVisible()
  await expect(app.search).toBeFocused()
  await expect(app.row('other')).toHaveCount(0)

  await app.search.fill('')
  await app.cell('other', 'Value').click()
  await page.getByRole('heading', { name: 'User options' }).click()
  await app.search.click()
  await page.keyboard.type('light')
  await expect(app.search).toHaveValue('light')
  expect(await portal.options()).toEqual({ theme: 'light', other: 'dark', limit: 5 })
  await expect(app.button('Save')).toBeHidden()
})

test('what is typed or pasted on a boolean chooses it', async ({ app, page, portal }) => {
  await portal.setOptions({ a: true, b: true, c: true, d: false, e: true })
  await app.open()
  for (const [key, typed] of [
    ['a', 'f'],
    ['b', 'n'],
    ['c', '0'],
    ['d', 'true'],
  ] as const) {
    await app.cell(key, 'Value').click()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(app.toggle(key)).toBeChecked({ checked: key === 'd' })
  }
  await app.cell('e', 'Value').click()
  await paste(app, 'e', 'FALSE\r\n')
  await page.keyboard.press('Enter')
  await expect(app.toggle('e')).toBeChecked({ checked: false })
  await paste(app, 'e', 'neither')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByRole('textbox', { name: 'Value of e' })).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await app.save()
  await expect(app.status).toHaveText('5 options saved.')
  expect(await portal.options()).toEqual({ a: false, b: false, c: false, d: true, e: false })
})

test('a cell of a spreadsheet is pasted without its line break; JSON opens at its start', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', list: [1, 2] })
  await app.open()
  await app.cell('a', 'Value').click()
  await paste(app, 'a', 'hello\r\n')
  await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('hello')
  await page.keyboard.press('Enter')
  await app.cell('list', 'Value').dblclick()
  await page.keyboard.press('Delete')
  await page.keyboard.type('[0,')
  await page.keyboard.press('Enter')
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ a: 'hello', list: [0, 1, 2] })
})

test('who leaves the window with an open cell finds it open, and can still give it up', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  await app.cell('a', 'Value').dblclick()
  await page.keyboard.type('half')
  await page.getByRole('heading', { name: 'User options' }).click()
  const field = app.frame.getByRole('textbox', { name: 'Value of a' })
  await expect(page.getByRole('heading', { name: 'User options' })).toBeVisible()
  await expect(field).toHaveValue('half')
  await expect(app.frame.getByText('1 unsaved change')).toBeHidden()
  await field.click()
  await page.keyboard.press('Escape')
  await expect(app.value('a')).toHaveText('one')
})

test('a double click on a key marks it to be copied, whatever is selected', async ({ app, page, portal }) => {
  await portal.setOptions({ 'crm.grid.size': 'one', b: 'two' })
  await app.open()
  await app.cell('crm.grid.size', 'Key').dblclick()
  expect(await copiedText(page)).toBe('crm.grid.size')
  await expect(app.frame.getByRole('textbox', { name: /^Key of/ })).toHaveCount(0)

  await app.row('b').getByRole('checkbox').click()
  await app.chooseFromMenu('crm.grid.size', 'Copy key')
  await expect(app.status).toHaveText(/crm\.grid\.size/)
  await app.cell('b', 'Value').click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(app.frame.getByRole('textbox', { name: 'Value of b' })).toHaveValue('crm.grid.size')
})

test('a file dropped beside the grid is imported, or it is said why not', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  const dropOn = (target: Locator): Promise<void> =>
    target.evaluate((element) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['{"b":1}'], 'mine.json', { type: 'application/json' }))
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      }
    })
  await dropOn(app.search)
  const preview = app.frame.getByRole('dialog', { name: /mine\.json/ })
  await expect(preview).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()

  await app.chooseMore('Help')
  await dropOn(app.frame.getByRole('dialog'))
  await expect(app.frame.getByRole('status')).toHaveText(/“mine\.json” was not imported/)
  await page.keyboard.press('Escape')
})
