import type { Draft, RemoteValues } from '../draft/draft.ts'
import { type Row, rowOf, type RowState } from '../draft/row.ts'
import { displayText } from '../value/displayText.ts'
import { kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import type { OptionTable } from './optionTable.ts'
import { sortSteps, type Steps } from './sortSteps.ts'
import type { Sort, SortColumn } from './view.ts'

const stateOrder: readonly RowState[] = ['conflict', 'edited', 'added', 'removed', 'clean']

/** How many characters of a value are compared: more would take time, and nobody reads that far. */
const comparedLength = 100

/** The number of rows that one step prepares for comparison. */
const stepRows = 256

/** The rows to sort: those of the table, then those that only the draft has. */
export interface OrderSource {
  readonly table: OptionTable
  readonly values: RemoteValues
  readonly draft: Draft
  readonly added: readonly string[]
  /** BCP 47 tag, for the order of texts. */
  readonly locale: string
}

/**
 * Sorts the rows by a column, and returns their indexes; equal rows keep their order, in either direction. A step takes
 * a few milliseconds.
 *
 * Texts are compared as usual in the locale, with digits as numbers: `page.2` comes before `page.10`. Values are sorted
 * by kind, then numbers by size and anything else by text.
 */
export function* orderSteps(source: OrderSource, { column, isDescending }: Sort): Steps<Uint32Array> {
  const { table, added } = source
  const count = table.keys.length + added.length
  const compare = yield* comparison(source, column, count)
  return yield* sortSteps(count, isDescending ? (a, b) => compare(b, a) : compare)
}

type Compare = (a: number, b: number) => number

function* comparison(source: OrderSource, column: SortColumn, count: number): Steps<Compare> {
  const rowAt = rowReader(source)
  const ranks = new Uint8Array(count)
  const texts: (string | number | bigint)[] = []
  const collator = new Intl.Collator(source.locale, { numeric: true })
  for (let at = 0; at < count; at++) {
    const { key, value, state } = rowAt(at)
    if (column === 'state') ranks[at] = stateOrder.indexOf(state)
    else if (column !== 'key') ranks[at] = kinds.indexOf(kindOf(value))
    if (column === 'key') texts.push(key)
    else if (column === 'value') texts.push(comparedValue(value))
    if (at % stepRows === 0) yield
  }
  return (a, b) => {
    const rank = (ranks[a] ?? 0) - (ranks[b] ?? 0)
    if (rank !== 0) return rank
    const [one, other] = [texts[a] ?? 0, texts[b] ?? 0]
    if (one === other) return 0
    if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other)
    return one < other ? -1 : Number(one > other)
  }
}

/** What a value is compared by with others of its kind. */
function comparedValue(value: OptionValue): string | number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : displayText(value, comparedLength)
}

function rowReader({ table, values, draft, added }: OrderSource): (at: number) => Row {
  const { keys, values: column } = table
  return (at) => {
    const key = keys[at] ?? added[at - keys.length] ?? ''
    const value: OptionValue | undefined = column[at]
    if (value !== undefined && !draft.edits.has(key)) return { key, value, state: 'clean' }
    return rowOf(values, draft, key)
  }
}
