import type { AppDriver } from './appDriver.ts'
import type { PortalControl } from './portalControl.ts'
import { isSoak } from './soak.ts'
import { sortedRows, storedRows } from './storedRows.ts'
import { expect, test } from './test.ts'
import { type RecordedStore, recordedStores, withOptionBeside } from './vectors.ts'

/** One of each kind: vectors.test.ts reads and saves all of them without a browser. */
const shownInEveryRun = [
  'keys 1,0 (order reversed)',
  'key with NUL',
  'key U+2028',
  'key next = string num',
  'key total = null',
  'key __proto__',
  'error AND error_description',
  'value 9007199254740993',
  'value {"1":"a"}',
  'value BOM/ZWJ',
  'value CRLF',
]

async function checkStore(app: AppDriver, portal: PortalControl, { text }: RecordedStore): Promise<void> {
  // What the portal itself makes of the same options with one more at their end.
  await portal.setOptions(withOptionBeside(text))
  const expected = await portal.optionsText()
  await portal.setOptions(text)
  const before = await portal.optionsText()
  expect(expected).not.toBe(before)

  await app.reopen()
  const rows = sortedRows(storedRows(before))
  await expect(app.grid).toHaveAttribute('aria-rowcount', String(rows.length + 1))
  expect(sortedRows(await app.rows())).toEqual(rows)

  await app.add('beside', 'new')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.optionsText()).toBe(expected)
  expect(sortedRows(await app.rows())).toEqual(sortedRows([...rows, ['beside', 'string', 'new']]))
}

test('recorded stores are shown and survive a save beside them', async ({ app, portal }) => {
  const stores = recordedStores.filter(({ name }) => isSoak || shownInEveryRun.includes(name))
  expect(stores.length).toBeGreaterThanOrEqual(shownInEveryRun.length)
  await app.open()
  for (const store of stores) await test.step(store.name, () => checkStore(app, portal, store))
})

test('the pair that hides the rest is named, and read around', async ({ app, portal }) => {
  await portal.scenario('error-pair')
  const before = await portal.optionsText()
  await app.open()
  await expect(app.frame.getByText('Both “error” and “error_description” have a value')).toBeVisible()
  expect(sortedRows(await app.rows())).toEqual(sortedRows(storedRows(before)))
  await app.add('beside', 'new')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.optionsText()).toBe(withOptionBeside(before))
})
