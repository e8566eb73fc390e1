import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { emptyDraft, update } from '../src/draft/draft.ts'
import { fetchOptions, writeOptions } from '../src/options/fetchOptions.ts'
import { toPortalError } from '../src/portal/portalError.ts'
import { saveEdits } from '../src/save/saveEdits.ts'
import { displayText } from '../src/value/displayText.ts'
import { kindOf, type OptionValue } from '../src/value/optionValue.ts'
import { nodePortal } from './nodePortal.ts'
import { type RunningPortal, startPortalAlone } from './startPortal.ts'
import { sortedRows, storedRows } from './storedRows.ts'
import { recordedStores, withOptionBeside } from './vectors.ts'

let portal: RunningPortal

beforeAll(async () => {
  portal = await startPortalAlone(1)
})
afterAll(() => portal.stop())

function rowsOf(values: ReadonlyMap<string, OptionValue>): string[][] {
  return sortedRows([...values].map(([key, value]) => [key, kindOf(value), displayText(value)]))
}

test('the recorded stores are there', () => {
  expect(recordedStores.filter(({ isReadable }) => isReadable).length).toBeGreaterThanOrEqual(80)
  expect(recordedStores.filter(({ isReadable }) => !isReadable)).toHaveLength(1)
})

test.each(recordedStores)('$name: is read as it is, and survives a save beside it', async ({ text }) => {
  const { control } = portal
  vi.stubGlobal('location', new URL('http://app/'))
  // What the portal itself makes of the same options with one more at their end.
  await control.setOptions(withOptionBeside(text))
  const expected = await control.optionsText()
  await control.setOptions(text)
  const before = await control.optionsText()
  expect(expected).not.toBe(before)

  const app = await nodePortal(control)
  const { values } = await fetchOptions(app)
  expect(rowsOf(values)).toEqual(sortedRows(storedRows(before)))

  const draft = update(emptyDraft, values, new Map([['beside', { kind: 'value', value: 'new' }]]))
  const store = {
    read: () => fetchOptions(app).catch(toPortalError),
    write: (options: ReadonlyMap<string, OptionValue>) =>
      writeOptions(app, options, app.tokenGeneration()).then(() => undefined, toPortalError),
  }
  const outcome = await saveEdits(store, draft.edits)
  expect(outcome).toMatchObject({ error: undefined, conflicts: [], lostReply: 'none' })
  expect([...outcome.saved.keys()]).toEqual(['beside'])
  expect(await control.optionsText()).toBe(expected)
  expect(rowsOf((await fetchOptions(app)).values)).toEqual(sortedRows(storedRows(expected)))
})
