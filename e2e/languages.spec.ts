import type { Page } from '@playwright/test'
import { languages, tagOf } from '../src/messages/language.ts'
import { AppDriver } from './appDriver.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'

const catalogueFile = new RegExp(`/assets/(?:${languages.map(({ code }) => code).join('|')})-[^/]+\\.js$`)

/** The catalogues that the page asks for, by their languages. */
function followCatalogues(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (catalogueFile.test(pathname)) asked.push(pathname.replace(/^.*\/|-.*$/g, ''))
  })
  return asked
}

test('a language opens with one catalogue, English with none', async ({ app: opened, page, portal }) => {
  test.setTimeout(120_000)
  await opened.open()
  const asked = followCatalogues(page)
  // fit.spec.ts chooses every language; these differ in script, direction, region and how the portal calls them.
  for (const code of ['en', 'de', 'ar', 'br', 'tc', 'tr', 'ja'] as const) {
    await test.step(code, async () => {
      const app = new AppDriver(page, portal, speechIn(code))
      await app.reopen({ language: code })
      await expect(app.button(app.say('toolbar.add'))).toBeVisible()
      const root = app.frame.locator(':root')
      await expect(root).toHaveAttribute('lang', tagOf(code))
      await expect(root).toHaveCSS('direction', code === 'ar' ? 'rtl' : 'ltr')
      await expect(page.getByRole('heading', { name: app.say('app.title') })).toBeVisible()
      expect(asked.splice(0)).toEqual(code === 'en' ? [] : [code])
    })
  }
})

test('the catalogue is asked for before the portal’s page has answered', async ({ page, portal }) => {
  await portal.session({ language: 'de' })
  await portal.faults({ silentParent: {} })
  const app = new AppDriver(page, portal, speechIn('de'))
  await page.goto(portal.url)
  await expect(app.frame.getByRole('heading', { name: app.say('connecting.title') })).toBeVisible()
})

for (const language of ['', 'xx', 'es', 'en-GB']) {
  test(`a language without a catalogue is English: “${language}”`, async ({ page, portal }) => {
    const asked = followCatalogues(page)
    await page.goto(`${portal.appUrl}/?LANG=${language}`)
    await expect(page.getByRole('heading', { name: 'Open this app in Bitrix24' })).toBeVisible()
    await expect(page.locator(':root')).toHaveAttribute('lang', 'en')
    expect(asked).toEqual([])
  })
}

test('numbers and plurals are written as each language does', async ({ app: opened, page, portal }) => {
  await portal.setOptions(
    Object.fromEntries(Array.from({ length: 1002 }, (_, at) => [`option.${at + 1}`, at + 1])),
  )
  await opened.open()
  for (const [code, all, some] of [
    ['en', '1,002 options', '1 option selected'],
    ['de', '1.002 Optionen', '1 Option ausgewählt'],
    ['ru', '1 002 настройки', 'Выбрана 1 настройка'],
    ['ar', '1,002 خيار', 'تم تحديد خيار واحد (1)'],
    ['in', '1,002 विकल्प', '1 विकल्प चुना गया'],
  ] as const) {
    const app = new AppDriver(page, portal, speechIn(code))
    await app.reopen({ language: code })
    await expect(app.frame.getByText(all, { exact: true })).toBeVisible()
    await app.row('option.1').getByRole('checkbox').click()
    await expect(app.frame.getByText(some, { exact: true })).toBeVisible()
  }
})

test.describe('in Arabic', () => {
  let app: AppDriver

  test.beforeEach(async ({ page, portal }) => {
    await portal.session({ language: 'ar' })
    await portal.setOptions({ 'first.key': 'one', مفتاح: 'قيمة', json: { اسم: [1, 2] }, last: 4 })
    app = new AppDriver(page, portal, speechIn('ar'))
  })

  test('arrow keys go where they point', async ({ page }) => {
    await app.open()
    await app.cell('json', 'Key').click()
    const left = async (): Promise<number> =>
      app.frame.locator(':focus').evaluate((element) => element.getBoundingClientRect().left)
    const before = await left()
    await page.keyboard.press('ArrowLeft')
    await expect(app.cell('json', 'Type')).toBeFocused()
    expect(await left()).toBeLessThan(before)
    await page.keyboard.press('ArrowRight')
    await expect(app.cell('json', 'Key')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(app.cell('json', 'Actions')).toBeFocused()
    await page.keyboard.press('End')
    await expect(app.cell('json', 'Value')).toBeFocused()
    expect(await left()).toBeLessThan(before)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ArrowUp')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
    await expect(app.frame.getByRole('button', { name: app.say('column.type') })).toBeFocused()
  })

  test('the interface is mirrored; keys and code in it are not', async ({ page }) => {
    await app.open()
    const place = async (name: string): Promise<number> => (await app.button(name).boundingBox())?.x ?? NaN
    expect(await place(app.say('settings.label'))).toBeLessThan(await place(app.say('toolbar.add')))

    /** The first character's place and the last one's, from the left. */
    const ends = (text: string): Promise<readonly [number, number]> =>
      app.grid.getByText(text, { exact: true }).evaluate((element) => {
        const range = document.createRange()
        const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
        if (node === null) return [Number.NaN, Number.NaN] as const
        range.setStart(node, 0)
        range.setEnd(node, 1)
        const first = range.getBoundingClientRect().left
        range.setStart(node, (node.textContent ?? '').length - 1)
        range.setEnd(node, (node.textContent ?? '').length)
        return [first, range.getBoundingClientRect().left] as const
      })
    for (const text of ['first.key', '{"اسم":[1,2]}']) {
      const [first, last] = await ends(text)
      expect(first, text).toBeLessThan(last)
    }
    const [first, last] = await ends('مفتاح')
    expect(first).toBeGreaterThan(last)

    // A value begins where its column does, alone or beside what has become of the option.
    await app.editValue('json', '{"a":1}')
    await expect(app.state('json')).toBeVisible()
    const [column, value, mark] = await Promise.all(
      [app.cell('json', 'Value'), app.value('json'), app.state('json')].map((part) => part.boundingBox()),
    )
    if (!column || !value || !mark) throw new Error('The value is not drawn')
    expect(column.x + column.width - (value.x + value.width)).toBeLessThan(20)
    expect(mark.x + mark.width).toBeLessThanOrEqual(value.x)
    await app.button(app.say('toolbar.undo')).click()

    await app.cell('json', 'Value').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const editor = app.frame.getByRole('textbox', { name: app.say('editor.value', { key: 'json' }) })
    await expect(editor).toHaveCSS('direction', 'ltr')
  })

  test('a menu begins at the right', async ({ page }) => {
    await app.open()
    await app.cell('json', 'Key').click()
    await page.keyboard.press('Shift+F10')
    const menu = await app.frame.getByRole('menu').boundingBox()
    const cell = await app.cell('json', 'Key').boundingBox()
    if (menu === null || cell === null) throw new Error('The menu or its cell is not drawn')
    expect(menu.x + menu.width).toBeCloseTo(cell.x + cell.width, 0)
  })

  test.describe('in a narrow frame', () => {
    test.use({ viewport: { width: 400, height: 700 } })

    test('the menu of a row can be reached and pressed', async () => {
      await app.open()
      const choose = async (item: 'row.remove' | 'row.revert'): Promise<void> => {
        await app
          .row('last')
          .getByRole('button', { name: app.say('column.actions') })
          .click()
        await app.frame.getByRole('menuitem', { name: app.say(item), exact: true }).click()
      }
      await choose('row.remove')
      await expect(app.state('last')).toHaveText(app.say('state.removed'))
      await choose('row.revert')
      await expect(app.state('last')).toHaveCount(0)
    })
  })
})
