import type { ReactNode } from 'react'
import { changeElsewhere } from '../draft/openEdit.ts'
import { useTranslation } from '../messages/Messages.tsx'
import type { OptionValue } from '../value/optionValue.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { OnDemand } from './OnDemand.tsx'
import { partOf } from '../ui/loadPart.ts'
import type { Session } from './session.ts'

/** What has been read; an option that is known only in part is only shown. */
export type KnownOptions = Pick<OptionSet, 'values' | 'partial'>

interface Props {
  readonly session: Pick<Session, 'openEdit' | 'guard' | 'rules'>
  readonly openEdits: OpenEdits
  readonly options: KnownOptions
  readonly isReadOnly: boolean
  /** Whether only what fits the settings schema may be applied. */
  readonly isChecked: boolean
}

const loadPanel = partOf(
  () => import('../panel/ValuePanel.tsx'),
  (module) => module.ValuePanel,
)

/** The large editor, while it is open. */
export function OpenPanel({ session, openEdits, options, isReadOnly, isChecked }: Props): ReactNode {
  const { openEdit } = session
  const guard = useStore(session.guard)
  const { values, partial } = options
  const key = useSelected(openEdit, (edit) => (edit?.place === 'panel' ? edit.key : undefined))
  const change = useSelected(openEdit, (edit) =>
    edit === undefined ? 'none' : changeElsewhere(edit, values),
  )
  const translation = useTranslation()
  const edit = openEdit.get()
  if (key === undefined || edit === undefined) return null

  function problemOf(value: OptionValue): string | undefined {
    const rules = session.rules.get()
    const problem = rules.problemOf(edit?.key ?? '', value, translation)
    // What did not fit before may stay, so that the rest can be edited.
    return edit !== undefined && problem === rules.problemOf(edit.key, edit.value, translation)
      ? undefined
      : problem
  }

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
        problemOf: isChecked ? problemOf : undefined,
        onApply: openEdits.commitValue,
        onClose: openEdits.cancel,
      }}
    />
  )
}
