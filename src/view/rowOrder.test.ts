import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DesiredState, emptyDraft, type RemoteValues, update } from '../draft/draft.ts'
import { rowOf } from '../draft/row.ts'
import { arbitraryValue } from '../value/arbitraryValue.ts'
import { displayText } from '../value/displayText.ts'
import { kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { optionTable } from './optionTable.ts'
import { type OrderSource, orderSteps } from './rowOrder.ts'
import { createRowOrderCache } from './rowOrderCache.ts'
import { runToEnd, sortSteps } from './sortSteps.ts'
import type { Sort } from './view.ts'
import { addedKeys } from './visibleKeys.ts'

const text = fc.string({ unit: fc.constantFrom(...'aAbZ019._- éßЯяёй中…\u00a0\n'.split('')) })
const value: fc.Arbitrary<OptionValue> = fc.oneof(text, text, arbitraryValue)

const unmasked = (_: string, shown: OptionValue): OptionValue => shown

function sourceOf(values: RemoteValues, draft = emptyDraft, locale = 'en'): OrderSource {
  const table = optionTable(values, undefined)
  return { table, values, draft, added: addedKeys(values, draft), locale, mask: unmasked }
}

function keysIn(source: OrderSource, sort: Sort): string[] {
  const keys = [...source.table.keys, ...source.added]
  return [...runToEnd(orderSteps(source, sort))].map((at) => keys[at] ?? '')
}

/** The order as it is meant, without any care for time. */
function plainOrder(
  { table, values, draft, added, locale }: OrderSource,
  { column, isDescending }: Sort,
): string[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const states = ['conflict', 'edited', 'added', 'removed', 'clean']
  const compared = (one: string, other: string): number => {
    const [a, b] = [rowOf(values, draft, one), rowOf(values, draft, other)]
    if (column === 'key') return compare(a.key, b.key)
    if (column === 'state') return states.indexOf(a.state) - states.indexOf(b.state)
    const kind = kinds.indexOf(kindOf(a.value)) - kinds.indexOf(kindOf(b.value))
    if (column === 'type' || kind !== 0) return kind
    const [x, y] = [a.value, b.value].map((each) =>
      typeof each === 'number' || typeof each === 'bigint' ? each : displayText(each, 100),
    )
    if (typeof x === 'string' && typeof y === 'string') return compare(x, y)
    return x !== undefined && y !== undefined && x < y ? -1 : Number(x !== y)
  }
  return [...table.keys, ...added].toSorted((a, b) => (isDescending ? -compared(a, b) : compared(a, b)))
}

test('orders as the plain collator does, whatever the column, the language and the edits', () => {
  fc.assert(
    fc.property(
      fc.dictionary(text, value, { maxKeys: 30 }),
      fc.dictionary(text, value, { maxKeys: 5 }),
      fc.constantFrom('key', 'type', 'value', 'state'),
      fc.boolean(),
      fc.constantFrom('en', 'de', 'ru', 'tr', 'pl', 'ja', 'zh-CN', 'th'),
      (entries, edits, column, isDescending, locale) => {
        const values = new Map(Object.entries(entries))
        const targets = Object.entries(edits).map(([key, to]): [string, DesiredState] => [
          key,
          { kind: 'value', value: to },
        ])
        const source = sourceOf(values, update(emptyDraft, values, new Map(targets)), locale)
        const sort = { column, isDescending } as const
        expect(keysIn(source, sort)).toEqual(plainOrder(source, sort))
      },
    ),
    { numRuns: 150 },
  )
})

test('sorts many, and leaves what is equal in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 3000, maxLength: 5000 }), (numbers) => {
      const sorted = runToEnd(
        sortSteps(Uint32Array.from(numbers.keys()), (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)),
      )
      const expected = [...numbers.keys()].toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
      expect([...sorted]).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('many rows are sorted in steps of a few milliseconds each, the order appears when they are done', () => {
  const many = new Map(Array.from({ length: 20_000 }, (_, at) => [`key.${(at * 7919) % 20_000}`, at]))
  const order = createRowOrderCache()(sourceOf(many), { column: 'key', isDescending: false })
  expect(order.advance(0)).toBe(false)
  let slices = 0
  while (!order.advance(1)) {
    expect(order.rows()).toBeUndefined()
    slices++
  }
  expect(slices).toBeGreaterThan(3)
  expect(order.rows()).toHaveLength(20_000)
})

test('an order is found once for the same rows', () => {
  const orderOf = createRowOrderCache()
  const values = new Map<string, OptionValue>([
    ['a', 1],
    ['b', 2],
  ])
  const source = sourceOf(values)
  const edited = {
    ...source,
    draft: update(emptyDraft, values, new Map([['a', { kind: 'value', value: 3 }]])),
  }
  const byKey: Sort = { column: 'key', isDescending: false }
  const byValue: Sort = { column: 'value', isDescending: false }

  const first = orderOf(source, byKey)
  expect(orderOf({ ...source }, byKey)).toBe(first)
  expect(orderOf(edited, byKey)).toBe(first)
  expect(orderOf({ ...source, added: ['c'] }, byKey)).not.toBe(first)
  const second = orderOf(source, byValue)
  expect(orderOf(source, byValue)).toBe(second)
  expect(orderOf(edited, byValue)).not.toBe(second)
  expect(orderOf({ ...edited, locale: 'de' }, byValue)).not.toBe(orderOf(edited, byValue))
})

test('secrets tell nothing by their order', () => {
  const values = new Map<string, OptionValue>([
    ['b', 'z'],
    ['token', 'y'],
    ['a', 'a'],
    ['pin', 'b'],
  ])
  const secrets = ['token', 'pin']
  const mask = (key: string, shown: OptionValue): OptionValue => (secrets.includes(key) ? '••••••' : shown)
  const sort: Sort = { column: 'value', isDescending: false }
  expect(keysIn({ ...sourceOf(values), mask }, sort)).toEqual(['token', 'pin', 'a', 'b'])
  const orderOf = createRowOrderCache()
  const open = sourceOf(values)
  expect(orderOf({ ...open, mask }, sort)).not.toBe(orderOf(open, sort))
})
