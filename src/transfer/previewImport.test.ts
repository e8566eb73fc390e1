import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { update, type Draft, emptyDraft, type RemoteValues } from '../draft/draft.ts'
import { rowOf } from '../draft/row.ts'
import { arbitraryValue, nestedLists } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import { type Kind, kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { asRead, chooseForRow, type Chosen, rowAsChosen } from './chosenKinds.ts'
import { countStatuses, type ImportRow, previewImport, valuesToStage, withKind } from './previewImport.ts'
import { printOptionsJson } from './printOptions.ts'
import { readOptions } from './readOptions.ts'
import type { ReadRow } from './readRow.ts'

const remoteValues: RemoteValues = new Map<string, OptionValue>([
  ['a', 'old'],
  ['edited', 1],
  ['gone', 'x'],
  ['list', []],
  ['', 1],
])

const draft: Draft = update(
  emptyDraft,
  remoteValues,
  new Map([
    ['edited', { kind: 'value', value: 2 }],
    ['added', { kind: 'value', value: true }],
    ['gone', { kind: 'removed' }],
  ]),
)

const english = createLocaleReader('en')

function textRow(key: string, text: string, kind: Kind): ReadRow {
  return { key, source: { text }, kind }
}

function preview(row: ReadRow): ImportRow {
  const [found] = previewImport([row], remoteValues, draft, english)
  if (found === undefined) throw new Error('No row')
  return found
}

test('a row for an option that is known only in part is refused, whatever its kind', () => {
  const [row] = previewImport([textRow('a', '5', 'number')], remoteValues, draft, english, new Set(['a']))
  expect(row).toMatchObject({ key: 'a', status: 'refused', reason: { kind: 'partial' } })
  expect(row && withKind(row, 'string', english)).toMatchObject({ status: 'refused' })
  expect(row && valuesToStage([row])).toEqual(new Map())
})

test.each<[string, OptionValue, string]>([
  ['b', null, 'new'],
  ['a', 'old', 'same'],
  ['a', 'other', 'changed'],
  ['edited', 2, 'same'],
  ['edited', 1, 'changed'],
  ['edited', '2', 'changed'],
  ['added', true, 'same'],
  ['added', false, 'changed'],
  ['gone', 'x', 'changed'],
  ['gone', null, 'same'],
  ['list', {}, 'same'],
  ['list', [1], 'changed'],
  ['', 2, 'changed'],
])('%j: %o is %s', (key, value, status) => {
  expect(preview({ key, source: { value }, kind: kindOf(value) })).toMatchObject({ status, value })
})

test('a row knows what the person sees now', () => {
  expect(preview(textRow('edited', '5', 'number'))).toMatchObject({ before: 2, removed: false })
  expect(preview(textRow('gone', '5', 'number'))).toMatchObject({ before: null, removed: true })
  expect(preview(textRow('b', '5', 'number')).before).toBeUndefined()
})

test.each<[ReadRow, object]>([
  [textRow('\ud800', 'x', 'string'), { kind: 'broken-key' }],
  [textRow('a', '\ud800', 'string'), { kind: 'unsendable', reason: { kind: 'lone-surrogate', path: [] } }],
  [
    { key: 'a', source: { value: [nestedLists(509)] }, kind: 'list' },
    { kind: 'unsendable', reason: { kind: 'too-deep' } },
  ],
  [textRow('a', 'x', 'number'), { kind: 'text', error: { kind: 'not-a-number' } }],
  [textRow('a', '[1', 'list'), { kind: 'text', error: { kind: 'unexpected-end', line: 1, column: 3 } }],
  [textRow('a', '', 'number'), { kind: 'text' }],
  [{ ...textRow('a', 'x', 'string'), problem: { kind: 'duplicate' } }, { kind: 'duplicate' }],
  [{ ...textRow('a', 'x', 'string'), problem: { kind: 'columns' } }, { kind: 'columns' }],
])('%o is refused', (row, reason) => {
  const refused = preview(row)
  expect(refused.status).toBe('refused')
  expect(refused.reason).toMatchObject(reason)
  expect(valuesToStage([refused]).size).toBe(0)
})

test('an import makes no option with an empty key', () => {
  const [row] = previewImport([textRow('', 'x', 'string')], new Map(), emptyDraft, english)
  expect(row).toMatchObject({ status: 'refused', reason: { kind: 'empty-key' } })
})

describe('another kind', () => {
  test.each<[string, Kind, Kind, OptionValue | undefined]>([
    ['12', 'number', 'string', '12'],
    ['a\r\nb', 'string', 'string', 'a\r\nb'],
    ['007', 'string', 'number', undefined],
    ['1e5', 'string', 'number', 100_000],
    ['TRUE', 'string', 'boolean', true],
    ['[1]', 'list', 'object', undefined],
    ['abc', 'string', 'null', undefined],
    ['', 'string', 'null', null],
  ])('%j read as a %s, set to %s', (text, read, kind, value) => {
    const row = preview(textRow('b', text, read))
    const set = withKind(row, kind, english)
    expect(set).toMatchObject({ value, kind, status: value === undefined ? 'refused' : 'new' })
    expect(withKind(set, read, english)).toEqual(row)
  })

  test('a value of JSON is converted, where nothing is lost', () => {
    const row = preview({ key: 'b', source: { value: '12' }, kind: 'string' })
    expect(withKind(row, 'number', english)).toMatchObject({ value: 12, status: 'new' })
    expect(withKind(row, 'object', english)).toMatchObject({
      status: 'refused',
      reason: { kind: 'not-convertible' },
    })
  })

  test('solves a type that is none, but not what is wrong with the whole row', () => {
    const source = { text: '12' }
    const typed = preview({
      key: 'b',
      source,
      kind: 'number',
      problem: { kind: 'unknown-type', found: 'int' },
    })
    expect(typed.reason).toEqual({ kind: 'unknown-type', found: 'int' })
    expect(withKind(typed, 'string', english)).toMatchObject({ status: 'new', value: '12' })
    const twice = preview({ key: 'b', source, kind: 'number', problem: { kind: 'duplicate' } })
    expect(withKind(twice, 'string', english).reason).toEqual({ kind: 'duplicate' })
  })

  test('any way through the kinds leads back', () => {
    fc.assert(
      fc.property(arbitraryValue, fc.array(fc.constantFrom(...kinds)), (value, way) => {
        const row = preview({ key: 'b', source: { value }, kind: kindOf(value) })
        const there = way.reduce((at, step) => withKind(at, step, english), row)
        expect(withKind(there, row.kind, english)).toEqual(row)
      }),
    )
  })
})

describe('what a text may mean', () => {
  const german = createLocaleReader('de')

  function inGerman(text: string): ImportRow[] {
    const read = readOptions(text)
    return read.ok ? previewImport(read.rows, remoteValues, draft, german) : []
  }

  test.each<[string, OptionValue, readonly OptionValue[]]>([
    ['k\t1,5', '1,5', [1.5]],
    ['k\t1 000,5', '1 000,5', [1000.5]],
    ['k\tTRUE', 'TRUE', [true]],
    ['k\tWAHR', 'WAHR', [true]],
    ['k\t1.234', 1.234, [1.234, 1234]],
    ['k\t1.230', '1.230', [1.23, 1230]],
    ['k\t1.5', 1.5, []],
    ['k\t007', '007', []],
    ['k\t+49 30 1234', '+49 30 1234', []],
    ['k\tdrei', 'drei', []],
    ['K=1,5', '1,5', [1.5]],
    // The text itself says of what type these are.
    ['K="1,5"', '1,5', []],
    ['k\tstring\t1,5', '1,5', []],
    ['k\tnumber\t1.234', 1.234, []],
    ['k\tnumber\t1.000,5', 1000.5, []],
    ['k\tboolean\tFalsch', false, []],
    ['{"k":"1,5"}', '1,5', []],
  ])('%j is %o, and may be one of %o', (text, value, suggestions) => {
    expect(inGerman(text)).toMatchObject([{ value, suggestions }])
  })

  test('a refused row suggests nothing', () => {
    expect(inGerman('k\t1,5\nk\t2,5')).toMatchObject([{ suggestions: [1.5] }, { suggestions: [] }])
  })

  test('what is in doubt is chosen row by row, the rest at once', () => {
    const rows = inGerman('a\t1,5\nb\t1.234\nc\tWAHR\nd\ttext')
    const valuesAs = (chosen: Chosen): (OptionValue | undefined)[] =>
      rows.map((row, index) => rowAsChosen(row, index, chosen, german).value)
    expect(valuesAs(asRead)).toEqual(['1,5', 1.234, 'WAHR', 'text'])
    const all: Chosen = { all: 'suggested', rows: new Map() }
    expect(valuesAs(all)).toEqual([1.5, 1.234, true, 'text'])
    expect(valuesAs(chooseForRow(all, 1, { value: 1234 }))).toEqual([1.5, 1234, true, 'text'])
    expect(valuesAs(chooseForRow(all, 0, 'string'))).toEqual(['1,5', 1.234, true, 'text'])
    expect(valuesAs({ all: 'number', rows: new Map() })).toEqual([1.5, 1.234, undefined, undefined])
  })
})

test('what is taken over brings the draft to what was read, and is then the same', () => {
  const arbitraryOptions = fc.dictionary(fc.constantFrom('a', 'b', 'edited', 'gone', 'list'), arbitraryValue)
  fc.assert(
    fc.property(arbitraryOptions, (options) => {
      const read = readOptions(printOptionsJson(new Map(Object.entries(options))))
      if (!read.ok) return
      const rows = previewImport(read.rows, remoteValues, draft, english)
      const targets = [...valuesToStage(rows)].map(([key, value]) => [key, { kind: 'value', value }] as const)
      const after = update(draft, remoteValues, new Map(targets))
      for (const { key, value, status } of rows) {
        if (status !== 'new' && status !== 'changed') continue
        expect(value !== undefined && equalValues(rowOf(remoteValues, after, key ?? '').value, value)).toBe(
          true,
        )
      }
      const again = countStatuses(previewImport(read.rows, remoteValues, after, english))
      expect(again).toMatchObject({ new: 0, changed: 0 })
    }),
  )
})

test('100,000 rows are read and compared at once', () => {
  const count = 100_000
  const lines = Array.from({ length: count }, (_, index) => `key.${index},"value ""${index}"""`)
  const values = new Map(Array.from({ length: count }, (_, index) => [`key.${index * 2}`, index]))
  const started = performance.now()
  const read = readOptions(`key,value\r\n${lines.join('\r\n')}`)
  const rows = read.ok ? previewImport(read.rows, values, emptyDraft, english) : []
  expect(countStatuses(rows)).toEqual({ new: count / 2, changed: count / 2, same: 0, refused: 0 })
  // Far above what it takes: a wrong order of growth shows, a busy machine does not.
  expect(performance.now() - started).toBeLessThan(5000)
})
