import type { ReactNode } from 'react'
import { changeElsewhere } from '../draft/openEdit.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { OnDemand } from './OnDemand.tsx'
import { partOf } from '../ui/loadPart.ts'
import type { Session } from './session.ts'

/** What has been read; an option that is known only in part is only shown. */
export type KnownOptions = Pick<OptionSet, 'values' | 'partial'>

interface Props {
  readonly session: Pick<Session, 'openEdit' | 'guard'>
  readonly openEdits: OpenEdits
  readonly options: KnownOptions
  readonly isReadOnly: boolean
}

const loadPanel = partOf(
  () => import('../panel/ValuePanel.tsx'),
  (module) => module.ValuePanel,
)

/** The large editor, while it is open. */
export function OpenPanel({ session, openEdits, options, isReadOnly }: Props): ReactNode {
  const { openEdit } = session
  const guard = useStore(session.guard)
  const { values, partial } = options
  const key = useSelected(openEdit, (edit) => (edit?.place === 'panel' ? edit.key : undefined))
  const change = useSelected(openEdit, (edit) =>
    edit === undefined ? 'none' : changeElsewhere(edit, values),
  )
  const edit = openEdit.get()
  if (key === undefined || edit === undefined) return null
  return (
    <OnDemand
      key={key}
      name="panel"
      load={loadPanel}
      props={{
        edit,
        change,
        isReadOnly: isReadOnly || partial.has(key) || guard.refusal(key) !== undefined,
        onWritten: openEdits.setWritten,
        guard,
        onApply: openEdits.commitValue,
        onClose: openEdits.cancel,
      }}
    />
  )
}
