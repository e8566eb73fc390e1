import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions({
    'crm.Grid': 'first',
    other: `${'x'.repeat(300)} needle in hay`,
    count: 12,
    yes: false,
    'page.grid': ['a'],
  })
  await app.open()
})

test('finds in keys and values and marks the hits', async ({ app }) => {
  await app.search.fill('GRID')
  await expect(app.frame.getByText('2 of 5 shown')).toBeVisible()
  const marked = await app.frame.locator(':root').evaluate(() => {
    const highlight = CSS.highlights.get('search-hit')
    return highlight === undefined ? [] : [...highlight.keys()].map(String)
  })
  expect(marked).toHaveLength(2)
  await app.search.fill('needle')
  await expect(app.value('other')).toContainText('needle in hay')
})

test('what is found is shown from the first on, however far the rows were scrolled', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key.${at}`, at])))
  await app.open()
  await app.cell('key.0', 'Value').click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(app.cell('key.499', 'Key')).toBeInViewport()
  await app.search.fill('key.1')
  await expect(app.cell('key.1', 'Key')).toBeInViewport()
  await app.search.fill('')
  await expect(app.cell('key.0', 'Key')).toBeInViewport()
})

test('filters by state and type, together', async ({ app, page }) => {
  await app.editValue('count', '13')
  await app.chooseFromMenu('yes', 'Remove')
  await app.filter('Changed')
  await expect(app.frame.getByText('2 of 5 shown')).toBeVisible()
  await app.filter('number')
  await expect(app.frame.getByText('1 of 5 shown')).toBeVisible()
  await app.filter('Removed')
  await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()
  await app.button('Show all options').click()
  await expect(app.frame.getByText('5 options', { exact: true })).toBeVisible()
  await app.filter('Removed')
  await app.chooseFromMenu('yes', 'Revert')
  await expect(app.row('yes')).toBeVisible()
  await app.cell('yes', 'Key').click()
  await page.keyboard.press('ArrowDown')
  await expect(app.cell('yes', 'Key')).toBeFocused()
})

test('a row that stops matching stays until the search changes, also after saving', async ({ app }) => {
  await app.search.fill('first')
  await app.editValue('crm.Grid', 'second')
  await expect(app.value('crm.Grid')).toHaveText('second')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.row('crm.Grid')).toBeVisible()
  await app.add('fresh', 'other words')
  await expect(app.row('fresh')).toBeVisible()
  await app.search.fill('firs')
  await expect(app.row('crm.Grid')).toBeHidden()
  await expect(app.row('fresh')).toBeHidden()
})

test('all changes can be seen side by side before they are saved', async ({ app, portal }) => {
  await app.editValue('count', '13')
  await app.chooseFromMenu('yes', 'Remove')
  await app.add('fresh', 'new')
  await app.button('Review changes').click()
  const dialog = app.frame.getByRole('dialog', { name: '3 unsaved changes' })
  const row = (key: string) => dialog.getByRole('row').filter({ hasText: key })
  await expect(row('count')).toContainText('12')
  await expect(row('count')).toContainText('13')
  await expect(row('yes')).toContainText('null (the portal cannot delete options)')
  await expect(row('fresh')).toContainText('(does not exist)')
  await dialog.getByRole('button', { name: 'Revert yes' }).click()
  await expect(row('yes')).toBeHidden()
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toMatchObject({ count: 13, yes: false, fresh: 'new' })
})

/** The texts that are marked as hits, from the first on. */
async function hits(app: AppDriver): Promise<string[]> {
  return app.frame.locator(':root').evaluate(() => {
    const ranges = CSS.highlights.get('search-hit')?.keys() ?? []
    return [...ranges].filter((range) => range instanceof Range).map(String)
  })
}

test('several words are found in any order, in key and value together, each hit is marked', async ({
  app,
  portal,
}) => {
  await portal.setOptions({
    'crm.grid_Filter': 'for Straße',
    grid: { crm: 'café', last: 1 },
    filter: 'none',
    'user\u00a0name': 'İstanbul',
    'ｆｕｌｌ width': 'oﬃce',
  })
  await app.open()
  const found = async (query: string, keys: readonly string[]): Promise<void> => {
    await app.search.fill(query)
    await expect.poll(() => app.rows().then((rows) => rows.map(([key]) => key))).toEqual(keys)
  }
  await found('filter GRID', ['crm.grid_Filter'])
  expect((await hits(app)).toSorted()).toEqual(['Filter', 'grid'])
  await found('strasse crm', ['crm.grid_Filter'])
  expect((await hits(app)).toSorted()).toEqual(['Straße', 'crm'])
  await found('grid-filter', ['crm.grid_Filter'])
  expect(await hits(app)).toEqual(['grid_Filter'])
  await found('"filter grid"', [])
  await found('cafe\u0301 CRM', ['grid'])
  expect((await hits(app)).toSorted()).toEqual(['café', 'crm'])
  await found('user_name istanbul', ['user\u00a0name'])
  expect((await hits(app)).toSorted()).toEqual(['user\u00a0name', 'İstanbul'].toSorted())
  await found('full office', ['ｆｕｌｌ width'])
  expect((await hits(app)).toSorted()).toEqual(['oﬃce', 'ｆｕｌｌ'].toSorted())
})

test('what is found takes an unsaved change into account as it does a stored value', async ({ app }) => {
  await app.editValue('count', '4711')
  await app.add('fresh.Key', 'Größe')
  await app.search.fill('key GROSSE')
  await expect(app.row('fresh.Key')).toBeVisible()
  await app.search.fill('count 12')
  await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()
  await app.search.fill('4711 count')
  await expect(app.row('count')).toBeVisible()
})

test('emptied options are badged, and can be left out, also after opening the app anew', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', gone: null, b: 'two' })
  await app.open()
  await expect(app.row('gone')).toContainText('Emptied')
  for (const key of ['a', 'b']) await expect(app.row(key)).not.toContainText('Emptied')
  await app.editValue('gone', 'again')
  await expect(app.row('gone')).toContainText('Edited')
  await expect(app.row('gone')).not.toContainText('Emptied')
  await page.keyboard.press('ControlOrMeta+Z')

  await app.filter('Hide emptied options')
  await expect(app.row('gone')).toBeHidden()
  await expect(app.frame.getByText('2 of 3 shown')).toBeVisible()

  // What is removed stays in sight until it is searched anew.
  await app.chooseFromMenu('a', 'Remove')
  await expect(app.row('a')).toContainText('Removed')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.row('a')).toContainText('Emptied')
  await app.reopen()
  await expect(app.frame.getByText('1 of 3 shown')).toBeVisible()
  await expect(app.row('b')).toBeVisible()
  await expect(app.row('a')).toBeHidden()

  await app.filter('null')
  for (const key of ['a', 'gone']) await expect(app.row(key)).toBeVisible()
  await app.filter('boolean')
  await app.button('Show all options').click()
  await expect(app.frame.getByText('3 options', { exact: true })).toBeVisible()
  await app.button('Filter').click()
  await expect(app.frame.getByRole('menuitemcheckbox', { name: 'Hide emptied options' })).not.toBeChecked()
})

test('100,000 options are sorted while the page stays alive, and an edit sorts nothing anew', async ({
  app,
  portal,
}) => {
  test.setTimeout(120_000)
  const count = 100_000
  const values = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `key.${at}`,
      `Значение ${(at * 7919) % count} of page.${at % 97}`,
    ]),
  )
  await portal.setOptions(values)
  await app.open()
  await app.grid.evaluate((grid) => {
    let [sorts, turns] = [0, 0]
    const note = (): void => {
      grid.setAttribute('data-sorts', String(sorts))
      grid.setAttribute('data-turns', String(turns))
    }
    new MutationObserver(() => {
      sorts += Number(grid.ariaBusy === 'true')
      note()
    }).observe(grid, { attributeFilter: ['aria-busy'] })
    setInterval(() => (turns += Number(grid.ariaBusy === 'true')), 5)
  })
  await app.button('Value').click()
  await expect(app.grid).toHaveAttribute('aria-busy', 'true')
  await expect(app.grid).not.toHaveAttribute('aria-busy', { timeout: 60_000 })
  await expect(app.value('key.0')).toHaveText('Значение 0 of page.0')
  const rows = (): Promise<string[]> => app.rows().then((all) => all.map(([, , value = '']) => value))
  const shown = await rows()
  expect(shown.slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((at) => expect.stringMatching(`^Значение ${at} of`)))

  await app.editValue('key.0', 'Яблоко')
  expect((await rows()).slice(1)).toEqual(shown.slice(1))
  await app.button('Key').click()
  await expect(app.cell('key.10', 'Key')).toBeVisible({ timeout: 60_000 })
  await app.search.fill('page.5')
  await expect(app.frame.getByText(/ of 100,000 shown/)).toBeVisible()
  await app.search.fill('')
  await expect(app.grid).toHaveAttribute('data-sorts', '2')
  // While it was sorted, the page had time for much else.
  expect(Number(await app.grid.getAttribute('data-turns'))).toBeGreaterThan(10)
})
