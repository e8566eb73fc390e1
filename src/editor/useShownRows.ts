import { useEffect, useMemo, useState } from 'react'
import type { Draft, PortalValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage } from '../messages/Messages.tsx'
import { sameItems, stable } from '../state/stable.ts'
import { useStore } from '../state/useStore.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { type GroupedRows, groupRows, ungrouped } from '../view/groupRows.ts'
import { type OptionTable, optionTable } from '../view/optionTable.ts'
import { createSearchIndex } from '../view/searchIndex.ts'
import { addedKeys, shownKeys, withAdded } from '../view/shownKeys.ts'
import type { Session } from './session.ts'

/** The rows that are shown. */
export interface ShownRows {
  /** The keys, those in folded groups too. */
  readonly keys: readonly string[]
  readonly rows: GroupedRows
}

/**
 * The rows of the session's view. They are chosen when the view changes or options come and go; an edit chooses
 * nothing anew, so that a row that stops matching stays under the hand that edits it.
 */
export function useShownRows(session: Session, values: PortalValues, draft: Draft): ShownRows {
  const view = useStore(session.view)
  const { isGrouped, folded } = useStore(session.display)
  const locale = localeOf(useLanguage())
  const [tableOf] = useState(keepTables)
  const [keepAdded] = useState(() => stable<readonly string[]>(sameItems))

  const table = useMemo(() => tableOf(values), [tableOf, values])
  const index = useMemo(() => createSearchIndex(table), [table])
  useEffect(() => whenIdle(index.prepare), [index])

  const chosen = useMemo(
    () => shownKeys({ table, values, draft: session.draft.get(), index, locale }, view),
    // The values alone choose nothing anew, as said above.
    // oxlint-disable-next-line react/exhaustive-deps
    [table.keys, view, locale, session],
  )
  const added = keepAdded(addedKeys(values, draft))
  const keys = useMemo(() => withAdded(chosen, added), [chosen, added])
  const rows = useMemo(
    () => (isGrouped ? groupRows(keys, folded) : ungrouped(keys)),
    [keys, isGrouped, folded],
  )
  return { keys, rows }
}

function keepTables(): (values: PortalValues) => OptionTable {
  let last: OptionTable | undefined
  return (values) => {
    last = optionTable(values, last)
    return last
  }
}
