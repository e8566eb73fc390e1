import { readFileSync } from 'node:fs'
import type { AppDriver } from './appDriver.ts'
import type { PortalControl } from './portalControl.ts'
import { sortedRows, storedRows } from './storedRows.ts'
import { expect, test } from './test.ts'

interface Case {
  readonly name: string
  readonly set: string | null
  readonly setStatus: number | null
  readonly get: string | null
}

const file = new URL('../local-portal/testdata/vectors.json', import.meta.url)
const vectors: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'))

/** What a portal has stored as recorded; of these, a full reading of the pair has no result at all. */
const stored = vectors.cases.filter(({ setStatus }) => setStatus === 200)
const readable = stored.filter(({ get }) => get !== null)
const pairs = stored.filter(({ get }) => get === null)
const groupSize = 16

async function checkCase(app: AppDriver, portal: PortalControl, { set }: Case): Promise<void> {
  if (set === null) throw new Error('This case sets nothing')
  // What the portal itself makes of the same options with one more at their end.
  await portal.setOptions(`${set.slice(0, -1)},"beside":"new"}`)
  const expected = await portal.optionsText()
  await portal.setOptions(set)
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

test('the recorded stores are there', () => {
  expect(readable.length).toBeGreaterThanOrEqual(80)
  expect(pairs).toHaveLength(1)
})

for (let from = 0; from < readable.length; from += groupSize) {
  const group = readable.slice(from, from + groupSize)
  test(`recorded stores ${from + 1} to ${from + group.length} are shown and survive a save beside them`, async ({
    app,
    portal,
  }) => {
    test.setTimeout(60_000)
    await app.open()
    for (const each of group) {
      await test.step(each.name, () => checkCase(app, portal, each))
    }
  })
}

for (const pair of pairs) {
  test(`the recorded store “${pair.name}” is read around`, async ({ app, portal }) => {
    await app.open()
    await checkCase(app, portal, pair)
  })
}

test('the pair that hides the rest is named, and read around', async ({ app, portal }) => {
  await portal.scenario('error-pair')
  const before = await portal.optionsText()
  await app.open()
  await expect(app.frame.getByText('Both “error” and “error_description” have a value')).toBeVisible()
  expect(sortedRows(await app.rows())).toEqual(sortedRows(storedRows(before)))
  await app.add('beside', 'new')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.optionsText()).toBe(`${before.slice(0, -1)},"beside":"new"}`)
})
