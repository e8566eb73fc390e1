import type { AppDriver } from './appDriver.ts'
import { fillPage } from './frameSize.ts'
import { expect, test } from './test.ts'

const options = { text: 'one', number: 5, flag: true, list: [1, 2], other: 'two' }

/** A finger rests on an option's key until something happens, and is lifted. */
async function longPress(app: AppDriver, key: string, happens: () => Promise<void>): Promise<void> {
  const box = await app.cell(key, 'Key').boundingBox()
  if (box === null) throw new Error(`${key} is not in view`)
  const point = { x: box.x + 20, y: box.y + box.height / 2 }
  const devtools = await app.page.context().newCDPSession(app.page)
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await happens()
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await devtools.detach()
}

for (const [name, viewport] of [
  ['on a phone', { width: 360, height: 740 }],
  ['on a tablet', { width: 820, height: 1180 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test.beforeEach(async ({ app, page, portal }) => {
      await fillPage(page, viewport)
      await portal.faults({ silentParent: { commands: ['resizeWindow'] } })
      await portal.setOptions(options)
      await app.open()
    })

    test(`a value is edited, and an invalid text is given up, ${name}`, async ({ app, page }) => {
      const field = app.frame.getByRole('textbox', { name: 'Value of number' })
      await app.cell('number', 'Value').tap()
      await expect(app.cell('number', 'Value')).toBeFocused()
      await app.cell('number', 'Value').tap()
      await expect(field).toBeFocused()
      await field.fill('many')
      await page.keyboard.press('Enter')
      const message = app.alert.filter({ hasText: 'This is not a number' })
      await expect(message).toBeVisible()
      await app.frame.getByRole('button', { name: 'Cancel' }).tap()
      await expect(field).toBeHidden()
      await expect(app.value('number')).toHaveText('5')
    })

    test(`the keyboard’s “next” goes from value to value, ${name}`, async ({ app, page, portal }) => {
      await app.cell('text', 'Value').tap()
      await app.cell('text', 'Value').tap()
      const text = app.frame.getByRole('textbox', { name: 'Value of text' })
      await expect(text).toHaveAttribute('enterkeyhint', 'next')
      await text.fill('uno')
      await page.keyboard.press('Enter')
      const number = app.frame.getByRole('textbox', { name: 'Value of number' })
      await expect(number).toBeFocused()
      await number.fill('6')
      await page.keyboard.press('Enter')
      // A boolean is no text.
      await expect(app.cell('flag', 'Value')).toBeFocused()
      await app.toggle('flag').tap()
      await expect(app.toggle('flag')).not.toBeChecked()
      await app.button('Save').tap()
      await expect(app.status).toHaveText('3 options saved.')
      expect(await portal.options()).toEqual({ ...options, text: 'uno', number: 6, flag: false })
    })

    test(`the menu of a row does all that a row needs, ${name}`, async ({ app, page, portal }) => {
      const menu = app.frame.getByRole('menu', { name: 'Actions for text' })
      await app.row('text').getByRole('button', { name: 'Actions' }).tap()
      await expect(menu).toBeInViewport({ ratio: 1 })
      await menu.getByRole('menuitem', { name: 'Rename' }).tap()
      const key = app.frame.getByRole('textbox', { name: 'Key of text' })
      await expect(key).toBeFocused()
      await key.fill('renamed')
      await page.keyboard.press('Enter')
      await expect(app.row('renamed')).toContainText('Added')
      await app.row('other').getByRole('button', { name: 'Actions' }).tap()
      await app.frame.getByRole('menuitem', { name: 'Remove' }).tap()
      await expect(app.row('other')).toContainText('Removed')
      await app.row('other').getByRole('button', { name: 'Actions' }).tap()
      await app.frame.getByRole('menuitem', { name: 'Revert' }).tap()
      await expect(app.row('other')).not.toContainText('Removed')
      await app.button('Save').tap()
      await expect(app.status).toHaveText('2 options saved.')
      expect(await portal.options()).toEqual({ ...options, text: null, renamed: 'one' })
    })

    test(`rows are selected by a long press and by taps, ${name}`, async ({ app }) => {
      await longPress(app, 'text', () => expect(app.row('text')).toHaveAttribute('aria-selected', 'true'))
      await expect(app.frame.getByText('1 option selected')).toBeVisible()
      await expect(app.frame.getByRole('menu')).toHaveCount(0)
      await app.cell('number', 'Key').tap()
      await app.row('flag').getByRole('checkbox').tap()
      await expect(app.frame.getByText('3 options selected')).toBeVisible()
      await app.cell('number', 'Key').tap()
      await expect(app.frame.getByText('2 options selected')).toBeVisible()
      await app.button('Remove selected').tap()
      await expect(app.row('text')).toContainText('Removed')
      await app.button('Clear selection').tap()
      await expect(app.search).toBeVisible()
      await expect(app.button('Save')).toBeVisible()
    })

    test(`an option is added, found and filtered, and changes are reviewed and discarded, ${name}`, async ({
      app,
      page,
    }) => {
      await app.button('Add option').tap()
      const key = app.frame.getByRole('textbox', { name: 'New key' })
      await expect(key).toBeFocused()
      await key.fill('fresh')
      await page.keyboard.press('Enter')
      const value = app.frame.getByRole('textbox', { name: 'Value of fresh' })
      await value.fill('new')
      await page.keyboard.press('Enter')
      await expect(app.row('fresh')).toContainText('Added')
      await app.button('Filter').tap()
      await app.frame.getByRole('menuitemradio', { name: 'Changed' }).tap()
      await expect(app.row('text')).toBeHidden()
      await expect(app.row('fresh')).toBeVisible()
      await app.button('Review changes').tap()
      const dialog = app.frame.getByRole('dialog')
      await expect(dialog).toBeInViewport({ ratio: 1 })
      await dialog.getByRole('button', { name: 'Close' }).tap()
      await app.button('Discard changes').tap()
      await app.button('Yes, discard').tap()
      await expect(app.button('Save')).toBeHidden()
    })

    test(`no target is smaller than a finger needs, ${name}`, async ({ app }) => {
      await app.cell('text', 'Value').tap()
      await app.toggle('flag').tap()
      await expect(app.button('Save')).toBeVisible()
      const small = await app.frame.locator(':root').evaluate((root) => {
        const most = new Set([
          'Actions',
          'Save',
          'Add option',
          'Filter',
          'More',
          'Settings',
          'Review changes',
        ])
        const found: string[] = []
        for (const control of root.querySelectorAll('button, input, select, a, [role=gridcell]')) {
          if (!control.checkVisibility()) continue
          // A checkbox is pressed anywhere in its cell.
          const target = control.closest('[data-column=select], [role=columnheader]') ?? control
          const { width, height } = target.getBoundingClientRect()
          const label = control.getAttribute('aria-label') ?? control.textContent ?? ''
          const least = most.has(label) ? 44 : 24
          if (width < least - 0.5 || height < least - 0.5)
            found.push(`${label}: ${width} × ${height}, not ${least}`)
        }
        return found
      })
      expect(small).toEqual([])
    })
  })
}
