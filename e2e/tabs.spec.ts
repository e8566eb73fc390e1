import type { BrowserContext } from '@playwright/test'
import { AppDriver } from './appDriver.ts'
import type { PortalControl } from './portalControl.ts'
import { soakOr } from './soak.ts'
import { expect, test } from './test.ts'

/** How many saves each of two pages makes; races.test.ts makes more of them without a browser. */
const savesPerPage = soakOr(50, 6)
/** How many options the tabs of one browser take turns with; the saves of each page are a multiple of it. */
const keysPerTab = 2

async function openTab(context: BrowserContext, portal: PortalControl): Promise<AppDriver> {
  const app = new AppDriver(await context.newPage(), portal)
  await app.open()
  return app
}

/** Types over the value of the active cell: the first character opens the editor, in the place of what was there. */
async function typeOver({ page }: AppDriver, text: string): Promise<void> {
  await page.keyboard.press(text.charAt(0))
  await page.keyboard.insertText(text.slice(1))
}

/** Saves what is typed, by key; ends when the save has. */
async function saveByKey({ page, grid }: AppDriver): Promise<void> {
  // While a save is under way its button is busy; when all is saved, there is none.
  const save = await grid.evaluateHandle(({ ownerDocument }) => ({
    ended: new Promise<void>((resolve) => {
      let begun = false
      const observer = new MutationObserver(() => {
        const isBusy = ownerDocument.querySelector('button[aria-busy=true]') !== null
        begun ||= isBusy
        if (!begun || isBusy) return
        observer.disconnect()
        resolve()
      })
      observer.observe(ownerDocument, { childList: true, attributes: true, subtree: true })
    }),
  }))
  await page.keyboard.press('ControlOrMeta+S')
  await save.evaluate(({ ended }) => ended)
}

/** Saves every key once. */
async function saveEach(tab: AppDriver, own: readonly string[]): Promise<void> {
  for (const key of own) {
    await tab.cell(key, 'Value').click()
    await typeOver(tab, `mine ${key}`)
    await saveByKey(tab)
  }
}

const keysOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(2, '0')}`)

test.describe('two tabs of one browser', () => {
  test('a save in one tab appears in the other, and touches nothing that is open there', async ({
    app,
    context,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two', c: 'three', d: 'four' })
    await app.open()
    const other = await openTab(context, portal)
    await other.editValue('b', 'mine')
    await other.cell('c', 'Value').dblclick()
    const field = other.frame.getByRole('textbox', { name: 'Value of c' })
    await field.fill('half typ')

    await app.editValue('a', 'uno')
    await app.editValue('b', 'theirs')
    await app.editValue('c', 'tres')
    await app.add('e', 'five')
    await app.save()
    await expect(app.status).toHaveText('4 options saved.')

    await expect(other.value('a')).toHaveText('uno')
    await expect(other.value('e')).toHaveText('five')
    await expect(field).toHaveValue('half typ')
    await expect(field).toBeFocused()
    await expect(other.value('b')).toHaveText('mine')
    await expect(other.state('b')).toHaveText('Conflict')
    await expect(other.frame.getByText('1 unsaved change')).toBeVisible()
    await expect(other.frame.getByRole('region', { name: 'Recovered changes' })).toHaveCount(0)
    expect(await portal.options()).toMatchObject({ b: 'theirs' })

    await other.page.keyboard.press('Escape')
    await expect(other.value('c')).toHaveText('tres')
  })

  test('a tab that hangs while it saves is told to the other, which can save anyway', async ({
    app,
    context,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    const other = await openTab(context, portal)
    await app.editValue('a', 'uno')
    await other.editValue('b', 'dos')
    await portal.faults({ hang: { methods: ['user.option.set'], times: 1 } })
    await app.save()
    await expect.poll(() => portal.requests('user.option.set')).toHaveLength(1)
    await other.save()
    await expect(other.status).toHaveText('Another tab is saving.')
    await other.button('Give up').click()
    await expect(other.status).toHaveText('All your changes are still here, unsaved.')
    await other.save()
    await other.button('Save anyway').click()
    await expect(other.status).toHaveText('1 option saved.')
    expect(await portal.options()).toEqual({ a: 'one', b: 'dos' })
  })

  test('saves in turns and at once lose nothing, though the portal would', async ({
    app,
    context,
    portal,
  }) => {
    test.setTimeout(soakOr(300_000, 60_000))
    const keys = { a: keysOf('a', keysPerTab), b: keysOf('b', keysPerTab) }
    await portal.setOptions(Object.fromEntries([...keys.a, ...keys.b].map((key) => [key, 'old'])))
    await portal.clearRequests()
    await app.open()
    const other = await openTab(context, portal)
    await portal.faults({ race: { ms: 30 } })

    const reported: string[] = []
    async function saveAll(tab: AppDriver, own: readonly string[]): Promise<void> {
      for (let index = 0; index < savesPerPage; index++) {
        const key = own[index % own.length] ?? ''
        await tab.cell(key, 'Value').click()
        await typeOver(tab, `${key} save ${index}`)
        await saveByKey(tab)
        await expect(tab.button('Save'), `${key}, save ${index}`).toBeHidden()
        reported.push(key)
      }
    }
    await Promise.all([saveAll(app, keys.a), saveAll(other, keys.b)])

    const expected = Object.fromEntries(
      [keys.a, keys.b].flatMap((own) =>
        own.map((key, index) => [key, `${key} save ${savesPerPage - keysPerTab + index}`]),
      ),
    )
    expect(await portal.options()).toEqual(expected)
    expect(reported).toHaveLength(2 * savesPerPage)
    expect(await portal.requests('user.option.set')).toHaveLength(2 * savesPerPage)
    for (const tab of [app, other]) {
      for (const [key, value] of Object.entries(expected)) {
        await expect(tab.value(key)).toHaveText(value)
      }
      await expect(tab.alert.filter({ visible: true })).toHaveCount(0)
    }
    report([{ page: 'two tabs, one browser', saves: reported.length, lost: 0, told: 0 }])
  })
})

interface Tally {
  readonly page: string
  readonly saves: number
  readonly lost: number
  readonly told: number
}

function report(tallies: readonly Tally[]): void {
  // oxlint-disable-next-line no-console -- the point of the run is this table
  console.log(
    ['page | saves | lost | told', ...tallies.map((row) => Object.values(row).join(' | '))].join('\n'),
  )
}

test.describe('two browsers of one user', () => {
  // All rows are drawn at once.
  test.use({ viewport: { width: 1280, height: soakOr(4600, 1400) } })

  test('of saves at once, every one that the portal loses is told to its page', async ({
    app,
    browser,
    portal,
    viewport,
  }) => {
    test.setTimeout(soakOr(600_000, 120_000))
    const keys = { a: keysOf('a', savesPerPage), b: keysOf('b', savesPerPage) }
    await portal.setOptions(Object.fromEntries([...keys.a, ...keys.b].map((key) => [key, 'old'])))
    await app.open()
    const context = await browser.newContext({ viewport, locale: 'en-US' })
    const other = await openTab(context, portal)

    // The rest meet by chance; these two for certain: B reads before A writes, and writes after A's is confirmed.
    // The times leave a slow machine seconds to get that far, since B has typed already.
    const [firstOfA = '', ...restOfA] = keys.a
    const [firstOfB = '', ...restOfB] = keys.b
    await other.cell(firstOfB, 'Value').click()
    await typeOver(other, `mine ${firstOfB}`)
    await portal.faults({ race: { ms: 1500 } })
    const sent = app.page.waitForRequest(/user\.option\.set/)
    const saved = saveEach(app, [firstOfA])
    await sent
    await portal.faults({ race: { ms: 4000 } })
    await Promise.all([saved, saveByKey(other)])
    await portal.faults({ race: { ms: 120 } })

    await Promise.all([saveEach(app, restOfA), saveEach(other, restOfB)])
    await portal.faults({})

    const pages = [
      { name: 'browser A', tab: app, own: keys.a },
      { name: 'browser B', tab: other, own: keys.b },
    ]
    // What a page has found out by itself is still an edit: it never said that it was saved.
    for (const { tab } of pages) {
      if (await tab.button('Save').isVisible()) await tab.save()
      await expect(tab.button('Save')).toBeHidden()
    }

    const held = await portal.options()
    const tallies: Tally[] = []
    for (const { name, tab, own } of pages) {
      const lost = own.filter((key) => held[key] !== `mine ${key}`)
      let told = 0
      await test.step(`${name} tells of ${lost.length}`, async () => {
        const notice = tab.alert.filter({ hasText: 'A save made elsewhere has overwritten yours' })
        if (lost.length === 0) return
        await expect
          .poll(async () => /in (\d+) option/.exec((await notice.textContent()) ?? '')?.[1], {
            timeout: 15_000,
          })
          .toBe(String(lost.length))
        await tab.button('Restore as unsaved changes').click()
        for (const key of lost) {
          await expect(tab.state(key)).toHaveText('Edited')
          await expect(tab.value(key)).toHaveText(`mine ${key}`)
          told++
        }
        await tab.save()
        await expect(tab.button('Save')).toBeHidden()
      })
      tallies.push({ page: name, saves: own.length, lost: lost.length, told })
    }
    report(tallies)
    expect(
      tallies.reduce((sum, { lost }) => sum + lost, 0),
      'the portal loses some',
    ).toBeGreaterThan(0)
    expect(await portal.options()).toEqual(
      Object.fromEntries([...keys.a, ...keys.b].map((key) => [key, `mine ${key}`])),
    )
    await context.close()
  })
})
