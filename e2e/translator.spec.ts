import type { FrameLocator } from '@playwright/test'
import { AppDriver } from './appDriver.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'
import { visitScreens } from './visitScreens.ts'

/**
 * Does what a page translator does to each text of the app, as soon as it appears: puts a new one inside two `font`
 * elements in its place.
 *
 * @param isBlind whether it disregards what is marked as not to be translated, and keeps the words; else it changes
 *   each of them
 */
function translatePage(isBlind: boolean): void {
  if (window.top === window) return

  function isSkipped(text: Text): boolean {
    const element = text.parentElement
    if (element === null || element.closest('script, style, noscript, title, textarea') !== null) return true
    if (element.dataset['translated'] !== undefined) return true
    return !isBlind && element.closest('[translate=no]') !== null
  }

  function translate(): void {
    const texts: Text[] = []
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && !isSkipped(node)) texts.push(node)
    }
    for (const text of texts) {
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.dataset['translated'] = ''
      inner.textContent = isBlind ? text.data : text.data.replaceAll(/\p{L}+/gu, 'x')
      outer.append(inner)
      text.replaceWith(outer)
    }
  }

  /** Shows the original again, as a person may ask for at any time; it is translated anew at once. */
  function showOriginal(): void {
    for (const inner of document.querySelectorAll('font[data-translated]')) {
      inner.parentElement?.replaceWith(document.createTextNode(inner.textContent ?? ''))
    }
  }

  // A text that is replaced between the press and the release of the mouse would take the click with it.
  let isPressed = false
  addEventListener('mousedown', () => (isPressed = true), true)
  addEventListener('mouseup', () => (isPressed = false), true)
  new MutationObserver(translate).observe(document, { childList: true, characterData: true, subtree: true })
  setInterval(() => {
    if (!isPressed) showOriginal()
  }, 300)
}

/** Texts that React looks for by themselves: it would not find them again once they are replaced. */
async function looseTexts(
  frame: FrameLocator,
): Promise<{ readonly loose: string[]; readonly known: number }> {
  return frame.locator(':root').evaluate((root) => {
    const isKnown = (node: Node): boolean =>
      Object.keys(node).some((name) => name.startsWith('__reactFiber$'))
    const loose: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isKnown(node)) loose.push(`“${node.nodeValue}” in ${node.parentElement?.outerHTML.slice(0, 120)}`)
    }
    return { loose, known: [...root.querySelectorAll('*')].filter(isKnown).length }
  })
}

test('every text has an element to itself, on every screen', async ({ app }) => {
  test.setTimeout(120_000)
  const found = new Set<string>()
  await visitScreens(app, async (screen) => {
    const { loose, known } = await looseTexts(app.frame)
    expect(known, `elements that React knows on ${screen}`).toBeGreaterThan(10)
    for (const text of loose) found.add(`${screen}: ${text}`)
  })
  expect([...found]).toEqual([])
})

test.describe('with a page translator that takes every text', () => {
  test.beforeEach(async ({ page }) => page.addInitScript(translatePage, true))

  test('every screen opens, works and closes', async ({ app }) => {
    test.setTimeout(120_000)
    await visitScreens(app, async (screen) => {
      await expect(app.frame.locator('font[data-translated]').first(), screen).toBeAttached()
    })
  })

  test('what is edited, added, renamed, removed, undone, sorted and saved is shown and stored', async ({
    app,
    page,
    portal,
  }) => {
    test.setTimeout(60_000)
    await portal.setOptions({ a: 'one', b: 2, c: true, d: 'two words' })
    await app.open()
    await app.editValue('a', 'uno')
    await app.editValue('b', '3')
    await app.add('new', 'fresh')
    await expect(app.frame.getByText('3 unsaved changes', { exact: true })).toBeVisible()
    await app.button('Value').click()
    await app.chooseFromMenu('c', 'Remove')
    await expect(app.row('c')).toContainText('Removed')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(app.row('c')).not.toContainText('Removed')
    await app.search.fill('two')
    await expect(app.frame.getByText('1 of 4 shown')).toBeVisible()
    await app.search.fill('')
    await app.cell('d', 'Key').click()
    await page.keyboard.press('F2')
    await page.keyboard.insertText('renamed')
    await page.keyboard.press('Enter')
    await expect(app.value('renamed')).toHaveText('two words')
    await app.save()
    await expect(app.status).toHaveText('5 options saved.')
    await expect(app.frame.getByText('unsaved change')).toBeHidden()
    expect(await portal.options()).toEqual({
      a: 'uno',
      b: 3,
      c: true,
      d: null,
      new: 'fresh',
      renamed: 'two words',
    })
    await expect(app.value('a')).toHaveText('uno')
    await expect(app.row('a')).not.toContainText('Edited')
    await expect(app.row('d')).toContainText('Emptied')
  })

  test('another language is shown as soon as it is chosen', async ({ app, page, portal }) => {
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    for (const code of ['de', 'ru', 'en'] as const) {
      const other = new AppDriver(page, portal, speechIn(code))
      const settings = await app.openSettings()
      await settings.getByRole('combobox').last().selectOption(code)
      await page.keyboard.press('Escape')
      for (const name of ['toolbar.add', 'toolbar.more', 'save.save', 'save.review'] as const)
        await expect(other.button(other.say(name))).toBeVisible()
      await expect(other.row('a')).toContainText(other.say('state.edited'))
      await expect(other.frame.getByRole('columnheader', { name: other.say('column.value') })).toBeVisible()
      Object.assign(app, { say: other.say })
    }
  })
})

test.describe('with a page translator', () => {
  test.beforeEach(async ({ page }) => page.addInitScript(translatePage, false))

  test('keys and values stay as they are, wherever they stand by themselves', async ({
    app,
    page,
    portal,
  }) => {
    test.setTimeout(60_000)
    await portal.setOptions({ 'the key': 'the value', 'group.a': true, 'group.b': { name: 'list' } })
    await page.goto(portal.url)
    const { frame } = app
    await expect(frame.getByText('the value')).toBeVisible()
    // The app's own words are translated.
    await expect(frame.getByRole('columnheader', { name: 'x', exact: true }).first()).toBeVisible()
    const rows = frame.getByRole('row')
    await expect(rows.filter({ hasText: 'the key' })).toContainText('the value')
    await expect(rows.filter({ hasText: 'group.a' }).getByRole('switch')).toBeChecked()
    await expect(rows.filter({ hasText: 'group.b' })).toContainText('{"name":"list"}')

    await frame.getByText('the value').dblclick()
    await expect(frame.getByRole('textbox', { name: 'Value of the key' })).toHaveValue('the value')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('other words')
    await page.keyboard.press('Enter')
    await expect(rows.filter({ hasText: 'the key' })).toContainText('other words')

    await portal.rival({ 'the key': 'their words' })
    await page.keyboard.press('ControlOrMeta+S')
    const conflict = frame.getByRole('dialog').getByRole('row').filter({ hasText: 'the key' })
    for (const text of ['other words', 'their words', 'the value']) await expect(conflict).toContainText(text)
    await page.keyboard.press('Escape')

    await frame.getByText('{"name":"list"}').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(frame.getByRole('dialog').getByRole('heading')).toHaveText('group.b')
    await expect(frame.getByRole('textbox', { name: 'Value of group.b' })).toContainText('"name": "list"')
    await page.keyboard.press('Escape')

    await page.reload()
    await frame.getByRole('region').locator('summary').click()
    const recovered = frame.getByRole('region').getByRole('row').filter({ hasText: 'the key' })
    await expect(recovered).toContainText('other words')
    await expect(recovered).toContainText('their words')
  })
})
