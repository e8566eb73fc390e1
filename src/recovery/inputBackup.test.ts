import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unstubBrowser } from '../save/stubTabs.ts'
import { closeAllTabs, hidePage, openPage, stubBrowser } from './stubPages.ts'
import { parseStoredDraft, printStoredDraft } from './storedDraft.ts'
import { createSecretFilter } from './withoutSecrets.ts'

beforeEach(stubBrowser)
afterEach(unstubBrowser)

const rows = '["rows"]'
const token = '["api","token"]'

test('what is not valid survives the page with the edits, and alone', async () => {
  const first = await openPage()
  first.inputs.set(new Map([[rows, ['text', 'many', '']]]))
  hidePage()
  closeAllTabs()
  const second = await openPage()
  const [offer] = second.backup.recovered.get()
  expect(offer?.inputs).toEqual(new Map([[rows, ['text', 'many', '']]]))
  second.edit('a', 1)
  second.inputs.set(new Map([[rows, ['text', 'other', '']]]))
  await vi.advanceTimersByTimeAsync(1000)
  closeAllTabs()
  const third = await openPage()
  const offers = third.backup.recovered.get()
  expect(
    offers.map(({ inputs }) => inputs?.get(rows)),
    'each is an offer of its own',
  ).toEqual([
    ['text', 'other', ''],
    ['text', 'many', ''],
  ])
  for (const each of offers) third.backup.settleRecovered(each, { edits: new Map(), inputs: new Map() })
  expect(Object.keys(localStorage)).toEqual([])
})

test('what could not be restored stays offered', async () => {
  const first = await openPage()
  first.edit('a', 1)
  first.inputs.set(new Map([[rows, ['text', 'many', '']]]))
  hidePage()
  closeAllTabs()
  const { backup } = await openPage()
  const [offer] = backup.recovered.get()
  if (offer === undefined) throw new Error('There is no offer')
  backup.settleRecovered(offer, { edits: new Map(), inputs: offer.inputs })
  expect(backup.recovered.get()[0]?.edits.size).toBe(0)
  closeAllTabs()
  const next = await openPage()
  expect(next.backup.recovered.get()).toMatchObject([{ edits: new Map(), inputs: offer.inputs }])
})

test('an older version leaves a draft with inputs alone', () => {
  const text = printStoredDraft({ time: 1, edits: new Map(), inputs: new Map([[rows, 'x']]) })
  expect(text).toBe('[1,[],null,3,[],[["[\\"rows\\"]","x"]]]')
  expect(parseStoredDraft(text, 1)?.inputs).toEqual(new Map([[rows, 'x']]))
  expect(parseStoredDraft('[1,[],null,3,[],{}]', 1)).toBeUndefined()
  expect(parseStoredDraft('[1,[],null,3,[],[["a"]]]', 1)).toBeUndefined()
})

test('secrets are left out, and the same is left for the same', () => {
  const keep = createSecretFilter((key) => key === 'api')
  const plain = { edits: new Map(), typed: undefined, inputs: new Map([[rows, 1]]) }
  expect(keep(plain)).toBe(plain)
  const secret = { ...plain, inputs: new Map([...plain.inputs, [token, 2] as const]) }
  expect(keep(secret).inputs).toEqual(plain.inputs)
  expect(keep(secret).inputs).toBe(keep(secret).inputs)
})
