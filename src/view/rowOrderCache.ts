import { sameItems } from '../state/memoizeByEquality.ts'
import { type OrderSource, orderSteps } from './rowOrder.ts'
import type { Sort } from './view.ts'

/** The rows in the order of a column, sorted in slices. */
export interface RowOrder {
  /**
   * Continues to sort for some milliseconds.
   *
   * @returns whether the rows are sorted
   */
  readonly advance: (ms: number) => boolean
  /** The indexes of all rows, in order; undefined until they are sorted. */
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

/** Keeps the last order, so that another search in the same rows does not sort them again. */
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
  return a.mask === b.mask && a.table.values === b.table.values && a.draft.edits === b.draft.edits
}
