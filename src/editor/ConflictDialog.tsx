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
  /** Keeps mine and opens its cell. */
  readonly onEdit: (key: string) => void
  readonly onClose: () => void
}

const maxRows = 100

/** In code units: a longer value is cut off. */
const maxTextLength = 200

/** The three values of every option in conflict, side by side: mine, theirs and the one both are based on. */
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
          {keys.slice(0, maxRows).map((key, index) => {
            const mine = draft.edits.get(key)
            const description = { 'aria-describedby': `${id}-${index}` }
            return (
              <tr key={key}>
                <KeyHeader optionKey={key} id={`${id}-${index}`} />
                <td>
                  <ComparedValue value={mine?.value} removed={mine?.removed} maxLength={maxTextLength} />
                </td>
                <td>
                  <ComparedValue value={values.get(key)} maxLength={maxTextLength} />
                </td>
                <td>
                  <ComparedValue value={mine?.base} maxLength={maxTextLength} />
                </td>
                <td>
                  <button
                    type="button"
                    className="row-button"
                    {...description}
                    onClick={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onKeepMine([key]))
                    }
                  >
                    {say('conflict.keepMine')}
                  </button>
                  <button
                    type="button"
                    className="row-button"
                    {...description}
                    onClick={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onTakeTheirs([key]))
                    }
                  >
                    {say('conflict.takeTheirs')}
                  </button>
                  <button type="button" className="row-button" {...description} onClick={() => onEdit(key)}>
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
