import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './test.ts'

/** A key press as a keyboard layout makes it: what the key types, and its place. */
interface LayoutKey {
  readonly key: string
  readonly code: string
  readonly keyCode: number
}

const modifierBits = { Alt: 1, Control: 2, Shift: 8 } as const

/** The browser's own input, for keys that Playwright's American keyboard does not have. */
async function pressOfLayout(
  cdp: CDPSession,
  { key, code, keyCode }: LayoutKey,
  modifiers: readonly (keyof typeof modifierBits)[],
): Promise<void> {
  const held = modifiers.reduce((bits, name) => bits | modifierBits[name], 0)
  const shared = { key, code, windowsVirtualKeyCode: keyCode, modifiers: held }
  const types = key.length === 1 && !modifiers.includes('Control')
  await cdp.send('Input.dispatchKeyEvent', {
    ...shared,
    type: types ? 'keyDown' : 'rawKeyDown',
    ...(types && { text: key }),
  })
  await cdp.send('Input.dispatchKeyEvent', { ...shared, type: 'keyUp' })
}

function input(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page)
}

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
  await expect(app.cell('a', 'Value')).toHaveText('日本')
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
  await expect(app.cell('a', 'Value')).toHaveText('one')
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
  await app.cell('a', 'Value').click()
  for (const [layout, undo, redo] of [
    ['QWERTZ', { key: 'z', code: 'KeyY', keyCode: 90 }, { key: 'y', code: 'KeyZ', keyCode: 89 }],
    ['AZERTY', { key: 'z', code: 'KeyW', keyCode: 90 }, { key: 'y', code: 'KeyY', keyCode: 89 }],
    ['Dvorak', { key: 'z', code: 'Slash', keyCode: 90 }, { key: 'y', code: 'KeyT', keyCode: 89 }],
    ['Russian', { key: 'я', code: 'KeyZ', keyCode: 90 }, { key: 'н', code: 'KeyY', keyCode: 89 }],
    ['Turkish F', { key: 'z', code: 'KeyN', keyCode: 90 }, { key: 'y', code: 'KeyG', keyCode: 89 }],
  ] as const) {
    await test.step(layout, async () => {
      await pressOfLayout(cdp, undo, ['Control'])
      await expect(app.cell('a', 'Value')).toHaveText('one')
      await pressOfLayout(cdp, redo, ['Control'])
      await expect(app.cell('a', 'Value')).toHaveText('uno')
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
