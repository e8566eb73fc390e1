import { useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow } from '../draft/row.ts'
import { shownKeys } from '../grid/selection.ts'
import { useSelected } from '../state/useStore.ts'
import type { Session } from './session.ts'

/**
 * What is selected.
 *
 * @param shown the keys of the options shown, in their order
 * @returns those of the selected ones that are shown, and how many are not
 */
export function useSelection(
  { grid }: Pick<Session, 'grid'>,
  values: RemoteValues,
  draft: Draft,
  shown: readonly string[],
): { readonly selectedKeys: readonly string[]; readonly hiddenCount: number } {
  const selection = useSelected(grid, (state) => state.selection)
  const selectedKeys = useMemo(() => shownKeys(selection, shown), [selection, shown])
  let hiddenCount = -selectedKeys.length
  for (const key of selection.keys) hiddenCount += Number(hasRow(values, draft, key))
  return { selectedKeys, hiddenCount }
}
