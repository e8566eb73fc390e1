import type { Locator, Page } from '@playwright/test'
import { bringAxe, violationsIn } from './axe.ts'
import { type DevServer, startDevServer } from './devServer.ts'
import { kitValues, ourPair, type Pair } from './kitValues.ts'
import { expect, test } from './test.ts'

let server: DevServer

test.beforeAll(async () => {
  server = await startDevServer()
})

test.afterAll(() => server.stop())

test.beforeEach(async ({ page }) => {
  await bringAxe(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${server.url}ui.html`)
  await expect(page.getByRole('heading', { name: 'Controls' })).toBeVisible()
})

const themes = ['light', 'dark'] as const

/** Parts by their names in the table. */
type Found = Readonly<Record<string, Locator>>

/** Where each part of the table is, apart from those that have to be opened. */
function partsOn(page: Page): Found {
  const section = (title: string): Locator => page.locator('section').filter({ hasText: title }).first()
  const button = (variant: string, name: string): Locator =>
    section(`Button: ${variant}`).getByRole('button', { name, exact: true })
  const badge = (name: string): Locator => section('Badge').getByText(name, { exact: true })
  const named = (role: 'switch' | 'textbox' | 'tab', name: string): Locator =>
    page.getByRole(role, { name, exact: true })
  const gear = page.getByRole('button', { name: 'Gear', exact: true })
  const cross = page.getByRole('button', { name: 'Cross', exact: true })
  const alert = (title: string): Locator => page.locator('.alert').filter({ hasText: title })
  const empty = page.locator('.empty')
  return {
    primaryButton: button('primary', 'Rest'),
    softButton: button('soft', 'Rest'),
    plainButton: button('plain', 'Rest'),
    dangerButton: button('danger', 'Rest'),
    linkButton: button('link', 'Rest'),
    chosenButton: page.getByRole('button', { name: 'Chosen', exact: true }),
    buttonWithIcon: button('primary', 'Icon'),
    smallButton: button('primary', 'Small'),
    smallButtonWithIcon: button('primary', 'Small icon'),
    iconButton: gear,
    icon: gear.locator('svg'),
    smallIconButton: cross,
    smallIcon: cross.locator('svg'),
    field: named('textbox', 'Text'),
    focusedField: named('textbox', 'Focused text'),
    invalidField: named('textbox', 'Invalid text'),
    disabledField: named('textbox', 'Disabled text'),
    textArea: named('textbox', 'Lines'),
    select: page.getByRole('combobox', { name: 'Choice', exact: true }),
    switchOn: named('switch', 'On'),
    switchOff: named('switch', 'Off'),
    switchDisabled: named('switch', 'On and disabled'),
    checkboxOn: page.getByRole('checkbox', { name: 'On', exact: true }),
    checkboxOff: page.getByRole('checkbox', { name: 'Off', exact: true }),
    tick: page.getByRole('checkbox', { name: 'On', exact: true }),
    dash: page.getByRole('checkbox', { name: 'Some', exact: true }),
    dot: page.getByRole('radio', { name: 'First' }),
    switchThumb: named('switch', 'On'),
    radioOn: page.getByRole('radio', { name: 'First' }),
    blueBadge: badge('blue'),
    greenBadge: badge('green'),
    orangeBadge: badge('orange'),
    redBadge: badge('red'),
    chosenTab: named('tab', 'Settings'),
    otherTab: named('tab', 'All options'),
    alert: alert('2 unsaved changes'),
    alertTitle: page.getByText('2 unsaved changes from 3 May'),
    redAlert: alert('could not be saved'),
    toast: page.locator('.toast').filter({ hasText: '2 options saved' }),
    tooltip: section('Tooltip').locator('.tooltip'),
    empty,
    emptyTitle: empty.getByRole('heading'),
  }
}

function partsOfMenu(page: Page): Found {
  const menu = page.getByRole('menu')
  return {
    menu,
    menuItem: menu.getByRole('menuitem', { name: 'Rename' }),
    menuHeading: menu.getByText('State'),
  }
}

function partsOfDialog(page: Page): Found {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    backdrop: dialog,
    dialogTitle: dialog.getByRole('heading'),
    tableHeader: dialog.getByRole('columnheader', { name: 'Mine' }),
  }
}

/** A part's computed style, with colours as `#rrggbb`. */
function styleOf(
  part: Locator,
  pseudo: string | undefined,
  names: readonly string[],
): Promise<Record<string, string>> {
  return part.evaluate(
    (element, [drawn, wanted]) => {
      const style = getComputedStyle(element, drawn)
      const hex = (colour: string): string => {
        const parts = /^rgb\((\d+), (\d+), (\d+)\)/.exec(colour)?.slice(1) ?? []
        return parts.length === 0
          ? colour
          : `#${parts.map((each) => Number(each).toString(16).padStart(2, '0')).join('')}`
      }
      const inset =
        Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.borderInlineStartWidth)
      const own: Readonly<Record<string, string>> = {
        inset: `${inset}px`,
        'box-shadow-color': style.boxShadow,
        // An inline element has no height of its own.
        height: style.display === 'inline' ? `${element.getBoundingClientRect().height}px` : style.height,
      }
      return Object.fromEntries(
        wanted.map((name) => [name, hex(own[name] ?? style.getPropertyValue(name))] as const),
      )
    },
    [pseudo, names] as const,
  )
}

async function expectKitValues(found: Found, theme: (typeof themes)[number]): Promise<void> {
  for (const [name, part] of Object.entries(found)) {
    const { pseudo, css, colours = {} } = kitValues[name] ?? { css: {} }
    const pick = (pair: Pair): string => pair[theme === 'light' ? 0 : 1]
    const expected = {
      ...css,
      ...Object.fromEntries(Object.entries(colours).map(([key, colour]) => [key, pick(ourPair(colour))])),
    }
    const style = await styleOf(part, pseudo, Object.keys(expected))
    expect.soft(style, `${name} in the ${theme} theme`).toEqual(expected)
  }
}

test('every control has the sizes, weights, radii and colours of the kit in both themes, and axe finds nothing', async ({
  page,
}, testInfo) => {
  async function look(theme: (typeof themes)[number], what: string, found: Found): Promise<void> {
    await expectKitValues(found, theme)
    expect.soft(await violationsIn(page), `${what}, ${theme}`).toEqual([])
    const body = await page.screenshot({ fullPage: what === 'controls' })
    await testInfo.attach(`${what}-${theme}.png`, { body, contentType: 'image/png' })
  }
  const seen = { ...partsOn(page), ...partsOfMenu(page), ...partsOfDialog(page) }
  expect(Object.keys(seen).toSorted()).toEqual(Object.keys(kitValues).toSorted())

  for (const theme of themes) {
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
    await look(theme, 'controls', partsOn(page))
    await page.getByRole('button', { name: 'Actions' }).click()
    await look(theme, 'menu', partsOfMenu(page))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open dialog' }).click()
    await look(theme, 'dialog', partsOfDialog(page))
    await page.keyboard.press('Escape')
  }
})

test('menus, tabs, switches and dialogs obey the keyboard', async ({ page }) => {
  const { keyboard } = page
  const item = (name: string): Locator =>
    page.getByRole('menu').getByText(name, { exact: true }).locator('..')
  const actions = page.getByRole('button', { name: 'Actions' })
  const last = page.locator('output')

  await test.step('menu', async () => {
    await actions.focus()
    await keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
    await keyboard.press('ArrowUp')
    await expect(page.getByRole('menuitemradio', { name: 'All' })).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(item('Rename')).toBeFocused()
    await keyboard.press('End')
    await expect(item('All')).toBeFocused()
    await keyboard.press('Home')
    await keyboard.press('d')
    await expect(item('Duplicate')).toBeFocused()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(item('Remove'), 'a disabled item does nothing').toBeFocused()
    await expect(last).toHaveText('none')
    await keyboard.press('e')
    await keyboard.press('Space')
    await expect(page.getByRole('menuitemcheckbox', { name: 'Edited' })).not.toBeChecked()
    await keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(actions).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(last).toHaveText('Duplicate')
    await expect(actions).toBeFocused()
  })

  await test.step('tabs', async () => {
    const [settings, all] = ['Settings', 'All options'].map((name) => page.getByRole('tab', { name }))
    await settings?.focus()
    for (const [key, chosen] of [
      ['ArrowRight', all],
      ['ArrowRight', settings],
      ['ArrowLeft', all],
      ['Home', settings],
      ['End', all],
    ] as const) {
      await keyboard.press(key)
      if (chosen === undefined) throw new Error('There is no such tab.')
      await expect(chosen, key).toBeFocused()
      await expect(chosen, key).toHaveAttribute('aria-selected', 'true')
    }
    await expect(page.getByRole('tabpanel')).toHaveText('all')
  })

  await test.step('switch', async () => {
    const alive = page.getByRole('switch', { name: 'Alive' })
    await alive.focus()
    await keyboard.press('Space')
    await expect(alive).not.toBeChecked()
    await keyboard.press('Enter')
    await expect(alive).toBeChecked()
  })

  await test.step('dialog', async () => {
    const opener = page.getByRole('button', { name: 'Open dialog' })
    const dialog = page.getByRole('dialog', { name: 'Save the changes?' })
    await opener.focus()
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
    await keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
  })
})
