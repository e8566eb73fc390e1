import type { ReactNode } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { shownKeys } from '../grid/selection.ts'
import { ExportDialog } from '../transfer/ExportDialog.tsx'
import { exportScopes } from './exportScopes.ts'
import type { Guard } from './guard.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'grid'> {
  readonly values: RemoteValues
  readonly draft: Draft
  /** Keys of which only a part of the value is known. */
  readonly partial: ReadonlySet<string>
  /** The keys of the options shown, in their order. */
  readonly shown: readonly string[]
  /** Whether the selected options are to be exported. */
  readonly isSelection: boolean
  /** The portal's. */
  readonly host: string
  readonly guard: Pick<Guard, 'isSecret'>
  readonly onClose: () => void
}

/** The export of the options at hand. */
export function ExportOptions(props: Props): ReactNode {
  const { values, draft, partial, shown, grid, isSelection, host, guard, onClose } = props
  const selected = shownKeys(grid.get().selection, shown)
  return (
    <ExportDialog
      scopes={exportScopes(values, draft, partial, shown, selected, guard.isSecret)}
      initialScope={isSelection ? 'selected' : 'all'}
      fileName={`user-options-${host}`}
      onClose={onClose}
    />
  )
}
