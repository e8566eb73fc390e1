import type { ReactNode } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { changeElsewhere } from '../draft/openEdit.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { useSelected } from '../state/useStore.ts'
import { OnDemand } from './OnDemand.tsx'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'openEdit'> {
  readonly openEdits: OpenEdits
  readonly values: RemoteValues
  /** Keys of which only a part of the value is known: these are only shown. */
  readonly partial: ReadonlySet<string>
  readonly isReadOnly: boolean
}

const loadPanel = async () => (await import('../panel/ValuePanel.tsx')).ValuePanel

/** The large editor, while it is open. */
export function OpenPanel({ openEdit, openEdits, values, partial, isReadOnly }: Props): ReactNode {
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
        isReadOnly: isReadOnly || partial.has(key),
        onText: openEdits.setText,
        onApply: openEdits.commitValue,
        onClose: openEdits.cancel,
      }}
    />
  )
}
