import { useEffect, useMemo, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage } from '../messages/Messages.tsx'
import { sameItems, memoizeByEquality } from '../state/memoizeByEquality.ts'
import { useStore } from '../state/useStore.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { type GroupedRows, groupRows, ungrouped } from '../view/groupRows.ts'
import { type OptionTable, optionTable } from '../view/optionTable.ts'
import { createSearchIndex } from '../view/searchIndex.ts'
import { addedKeys, visibleKeys, withAdded } from '../view/visibleKeys.ts'
import type { Session } from './session.ts'

/** The rows that are shown. */
export interface VisibleRows {
  /** The keys, those in folded groups too. */
  readonly keys: readonly string[]
  readonly rows: GroupedRows
}

/**
 * The rows of the session's view. They are chosen when the view changes or options come and go; an edit chooses
 * nothing anew, so that a row that stops matching stays under the hand that edits it.
 */
export function useVisibleRows(
  { view: views, display, draft: drafts }: Pick<Session, 'view' | 'display' | 'draft'>,
  values: RemoteValues,
): VisibleRows {
  const view = useStore(views)
  const draft = useStore(drafts)
  const { isGrouped, folded } = useStore(display)
  const locale = localeOf(useLanguage())
  const [tableOf] = useState(createTableCache)
  const [stableAdded] = useState(() => memoizeByEquality<readonly string[]>(sameItems))

  const table = useMemo(() => tableOf(values), [tableOf, values])
  const index = useMemo(() => createSearchIndex(table), [table])
  useEffect(() => whenIdle(index.prepare), [index])

  const chosen = useMemo(
    () => visibleKeys({ table, values, draft: drafts.get(), index, locale }, view),
    // The values alone choose nothing anew, as said above.
    // oxlint-disable-next-line react/exhaustive-deps
    [table.keys, view, locale, drafts],
  )
  const added = stableAdded(addedKeys(values, draft))
  const keys = useMemo(() => withAdded(chosen, added), [chosen, added])
  const rows = useMemo(
    () => (isGrouped ? groupRows(keys, folded) : ungrouped(keys)),
    [keys, isGrouped, folded],
  )
  return { keys, rows }
}

function createTableCache(): (values: RemoteValues) => OptionTable {
  let last: OptionTable | undefined
  return (values) => {
    last = optionTable(values, last)
    return last
  }
}
