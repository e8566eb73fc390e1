import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { openCellKey } from '../draft/openEdit.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage } from '../messages/Messages.tsx'
import { inSlices } from '../state/inSlices.ts'
import { sameItems, memoizeByEquality } from '../state/memoizeByEquality.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { type GroupedRows, groupRows, ungrouped } from '../view/groupRows.ts'
import { type OptionTable, optionTable } from '../view/optionTable.ts'
import { createRowOrderCache, type RowOrder } from '../view/rowOrderCache.ts'
import { createSearchIndex } from '../view/searchIndex.ts'
import type { Mask, OrderSource } from '../view/rowOrder.ts'
import type { Sort } from '../view/view.ts'
import {
  addedKeys,
  withoutVanished,
  visibleKeys,
  type VisibleKeys,
  withAdded,
  withOpen,
} from '../view/visibleKeys.ts'
import type { Guard } from './guard.ts'
import type { Session } from './session.ts'

/** The rows that are visible. */
export interface VisibleRows {
  readonly rows: GroupedRows
  /** Whether sorting is under way; until then the rows are those of before. */
  readonly isSorting: boolean
}

/** How long sorting may block the page at first, and then in each slice, in milliseconds. */
const firstSliceMs = 40
const sliceMs = 12

/**
 * The rows of the session's view. They are filtered and sorted when the view changes or when options appear or disappear,
 * but not after an edit: a row that no longer matches stays where it is edited.
 */
export function useVisibleRows(
  session: Pick<Session, 'view' | 'display' | 'draft' | 'openEdit' | 'rules' | 'guard'>,
  values: RemoteValues,
): VisibleRows {
  const { view: views, display, draft: drafts, openEdit } = session
  const view = useStore(views)
  const mask = useSelected(session.guard, maskOf)
  const draft = useStore(drafts)
  const { isGrouped, folded } = useStore(display)
  const rules = useStore(session.rules)
  const language = useLanguage()
  const locale = localeOf(language)
  const [tableOf] = useState(createTableCache)
  const [latestReady] = useState(createLatest<VisibleKeys>)
  const [stableAdded] = useState(() => memoizeByEquality<readonly string[]>(sameItems))

  const table = useMemo(() => tableOf(values), [tableOf, values])
  const titleOf = useCallback((key: string) => rules.titleOf(key, language), [rules, language])
  const index = useMemo(() => createSearchIndex(table, titleOf, mask), [table, titleOf, mask])
  useEffect(() => whenIdle(index.prepare), [index])

  const source = useMemo(
    () => {
      const draftThen = drafts.get()
      const added = addedKeys(values, draftThen)
      return { table, values, draft: draftThen, added, index, titleOf, mask, locale }
    },
    // Not when only values change, as explained above.
    // oxlint-disable-next-line react/exhaustive-deps
    [table.keys, view, locale, titleOf, mask, drafts],
  )
  const { order, isSorting } = useOrder(source, view.sort)
  const ready = useMemo(
    () => (isSorting ? undefined : visibleKeys(source, view, order)),
    [source, view, order, isSorting],
  )
  const before = latestReady(ready)
  const chosen = useMemo(
    () =>
      ready ??
      (before === undefined ? visibleKeys(source, view, undefined) : withoutVanished(before, values, draft)),
    [ready, before, source, view, values, draft],
  )
  const added = stableAdded(addedKeys(values, draft))
  const openKey = useSelected(openEdit, openCellKey)
  const keys = useMemo(() => withOpen(withAdded(chosen, added), openKey), [chosen, added, openKey])
  const rows = useMemo(
    () => (isGrouped ? groupRows(keys, folded, openKey) : ungrouped(keys)),
    [keys, isGrouped, folded, openKey],
  )
  return { rows, isSorting }
}

function maskOf({ mask }: Guard): Mask {
  return mask
}

/** All rows in the order of the view; sorting many of them goes on while the page stays responsive. */
function useOrder(source: OrderSource, sort: Sort | undefined) {
  const [orderOf] = useState(createRowOrderCache)
  const [, setFinished] = useState<RowOrder>()
  const rowOrder = useMemo(() => {
    const next = sort && orderOf(source, sort)
    next?.advance(firstSliceMs)
    return next
  }, [orderOf, source, sort])
  const order = rowOrder?.rows()
  const isSorting = rowOrder !== undefined && order === undefined
  useEffect(() => {
    if (rowOrder === undefined || !isSorting) return undefined
    return inSlices(
      () => rowOrder.advance(sliceMs),
      () => setFinished(rowOrder),
    )
  }, [rowOrder, isSorting])
  return { order, isSorting }
}

function createLatest<T>(): (next: T | undefined) => T | undefined {
  let latest: T | undefined
  return (next) => {
    latest = next ?? latest
    return latest
  }
}

function createTableCache(): (values: RemoteValues) => OptionTable {
  let last: OptionTable | undefined
  return (values) => {
    last = optionTable(values, last)
    return last
  }
}
