import { expect, test } from 'vitest'
import type { Draft, Edit } from '../draft/draft.ts'
import { openedNewKey, type OpenEdit } from '../draft/openEdit.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { FoundDraft } from './draftStorage.ts'
import { toOffers } from './recoveredDraft.ts'
import { restorable } from './restorable.ts'

function edit(value: OptionValue, base?: OptionValue): Edit {
  return { base, value, removed: false }
}

function edits(values: Readonly<Record<string, OptionValue>>): Map<string, Edit> {
  return new Map(Object.entries(values).map(([key, value]) => [key, edit(value)]))
}

function draftOf(current: ReadonlyMap<string, Edit>): Draft {
  return { edits: current, past: [], future: [] }
}

function found(time: number, values: Readonly<Record<string, OptionValue>>, openEdit?: OpenEdit): FoundDraft {
  return { storageKey: `${time}`, text: '', time, edits: edits(values), openEdit }
}

const typed: OpenEdit = { ...openedNewKey(), key: 'a', column: 'value', text: 'half a wo' }

test('drafts that agree are one offer, as of the newest', () => {
  const drafts = [found(1, { a: 1, b: 1 }), found(3, { c: 1 }), found(2, { b: 1, d: 1 })]
  const offers = toOffers(drafts)
  expect(offers).toHaveLength(1)
  expect(offers[0]).toMatchObject({ time: 3, edits: edits({ a: 1, b: 1, d: 1, c: 1 }) })
  expect(offers[0]?.found.map(({ time }) => time)).toEqual([3, 2, 1])
})

test('each of drafts that contradict one another is an offer; others go with the newest that they agree with', () => {
  const offers = toOffers([found(1, { a: 1 }), found(2, { a: 2 }), found(3, { a: 3 }), found(0, { b: 0 })])
  expect(offers.map((offer) => offer.edits)).toEqual([
    edits({ b: 0, a: 3 }),
    edits({ a: 2 }),
    edits({ a: 1 }),
  ])
})

test('edits with the same value that began on different ones are two offers', () => {
  const one = { ...found(1, {}), edits: new Map([['a', edit(1, 'x')]]) }
  const other = { ...found(2, {}), edits: new Map([['a', edit(1, 'y')]]) }
  expect(toOffers([one, other])).toHaveLength(2)
})

test('since only one edit can be open at a time, each is in an offer of its own', () => {
  const offers = toOffers([found(1, {}, typed), found(2, { b: 1 }, typed), found(3, { c: 1 })])
  expect(offers.map(({ openEdit, found: { length } }) => [openEdit, length])).toEqual([
    [typed, 2],
    [typed, 1],
  ])
})

test('what stands against a newer edit stays, and the rest is restored', () => {
  const { restored, standing } = restorable(draftOf(edits({ a: 'newer', c: 3 })), {
    edits: edits({ a: 1, b: 2, c: 3 }),
  })
  expect(restored.edits).toEqual(edits({ b: 2, c: 3 }))
  expect(standing.edits).toEqual(edits({ a: 1 }))
})

test('a rename is restored whole, or not at all', () => {
  const rename = new Map<string, Edit>([
    ['to', { base: undefined, value: 1, removed: false, linkedTo: 'from' }],
    ['from', { base: 1, value: null, removed: true, linkedTo: 'to' }],
    ['other', edit(5)],
  ])
  expect(restorable(draftOf(new Map()), { edits: rename }).restored.edits).toEqual(rename)
  for (const key of ['to', 'from']) {
    const { restored, standing } = restorable(draftOf(edits({ [key]: 'newer' })), { edits: rename })
    expect([...restored.edits.keys()]).toEqual(['other'])
    expect([...standing.edits.keys()]).toEqual(['to', 'from'])
  }
})

test.each([
  ['is opened again', {}, {}, true],
  ['is opened again on its own edit', { a: 1 }, { a: 1 }, true],
  ['stays when its option has a newer edit', { a: 2 }, {}, false],
  ['stays with an edit that stays', { a: 2 }, { a: 1 }, false],
])('what was being typed %s', (_what, current, recovered, isRestored) => {
  const parts = restorable(draftOf(edits(current)), { edits: edits(recovered), openEdit: typed })
  expect(parts.restored.openEdit).toBe(isRestored ? typed : undefined)
  expect(parts.standing.openEdit).toBe(isRestored ? undefined : typed)
})
