import { type ReactNode, useId } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useSay } from '../messages/Messages.tsx'
import { moveFocusToNextRow } from '../ui/moveFocusToNextRow.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  readonly keys: readonly string[]
  readonly onKeepMine: (keys: readonly string[]) => void
  readonly onTakeTheirs: (keys: readonly string[]) => void
  /** Keeps mine and opens it for editing. */
  readonly onEdit: (key: string) => void
  readonly onClose: () => void
}

const maxRows = 100

/** The most code units of a value that are shown. */
const maxLength = 200

/** Mine, theirs and what both began with, side by side, for every option changed here and elsewhere. */
export function ConflictDialog({
  draft,
  values,
  keys,
  onKeepMine,
  onTakeTheirs,
  onEdit,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const id = useId()

  return (
    <Dialog title={say('conflict.title', { count: keys.length })} titleLive="polite" isWide onClose={onClose}>
      <p>{say('conflict.what')}</p>
      <div className="compare-scroll">
        <ComparisonTable
          columns={[
            say('column.key'),
            say('conflict.mine'),
            say('conflict.theirs'),
            say('conflict.base'),
            say('column.actions'),
          ]}
        >
          {keys.slice(0, maxRows).map((key, at) => {
            const mine = draft.edits.get(key)
            const of = { 'aria-describedby': `${id}-${at}` }
            return (
              <tr key={key}>
                <KeyHeader optionKey={key} id={`${id}-${at}`} />
                <td>
                  <ComparedValue value={mine?.value} removed={mine?.removed} maxLength={maxLength} />
                </td>
                <td>
                  <ComparedValue value={values.get(key)} maxLength={maxLength} />
                </td>
                <td>
                  <ComparedValue value={mine?.base} maxLength={maxLength} />
                </td>
                <td>
                  <button
                    type="button"
                    className="row-button"
                    {...of}
                    onClick={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onKeepMine([key]))
                    }
                  >
                    {say('conflict.keepMine')}
                  </button>
                  <button
                    type="button"
                    className="row-button"
                    {...of}
                    onClick={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onTakeTheirs([key]))
                    }
                  >
                    {say('conflict.takeTheirs')}
                  </button>
                  <button type="button" className="row-button" {...of} onClick={() => onEdit(key)}>
                    {say('conflict.edit')}
                  </button>
                </td>
              </tr>
            )
          })}
        </ComparisonTable>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => onKeepMine(keys)}>
          {say('conflict.keepAllMine')}
        </button>
        <button type="button" className="button" onClick={() => onTakeTheirs(keys)}>
          {say('conflict.takeAllTheirs')}
        </button>
        <button type="button" className="button button-link" onClick={onClose}>
          {say('conflict.later')}
        </button>
      </div>
    </Dialog>
  )
}
