import { sameItems } from '../state/memoizeByEquality.ts'
import { type OrderSource, orderSteps } from './rowOrder.ts'
import type { Sort } from './view.ts'

/** An order of rows that is found in slices. */
export interface RowOrder {
  /**
   * Goes on with sorting.
   *
   * @param ms how long, in milliseconds
   * @returns whether the rows are sorted
   */
  readonly advance: (ms: number) => boolean
  /** All rows by their place, in their order; undefined until they are sorted. */
  readonly rows: () => Uint32Array | undefined
}

export function createRowOrder(source: OrderSource, sort: Sort): RowOrder {
  const steps = orderSteps(source, sort)
  let rows: Uint32Array | undefined

  function advance(ms: number): boolean {
    const end = performance.now() + ms
    while (rows === undefined && performance.now() < end) {
      const step = steps.next()
      if (step.done === true) rows = step.value
    }
    return rows !== undefined
  }

  return { advance, rows: () => rows }
}

/** Remembers the last order: another search among the same rows sorts nothing anew. */
export function createRowOrderCache(): (source: OrderSource, sort: Sort) => RowOrder {
  let last: { readonly source: OrderSource; readonly sort: Sort; readonly order: RowOrder } | undefined
  return (source, sort) => {
    if (last === undefined || last.sort !== sort || !ordersAlike(last.source, source, sort)) {
      last = { source, sort, order: createRowOrder(source, sort) }
    }
    return last.order
  }
}

function ordersAlike(a: OrderSource, b: OrderSource, { column }: Sort): boolean {
  if (a.locale !== b.locale || a.table.keys !== b.table.keys || !sameItems(a.added, b.added)) return false
  if (column === 'key') return true
  return a.table.values === b.table.values && a.draft.edits === b.draft.edits
}
