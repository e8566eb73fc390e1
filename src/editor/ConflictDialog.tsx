import { type ReactNode, useId } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { ValueText } from '../ui/ValueText.tsx'
import { useSay } from '../messages/Messages.tsx'
import { showModal } from '../ui/showModal.ts'
import type { OptionValue } from '../value/optionValue.ts'
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

  function renderValue(value: OptionValue | undefined): ReactNode {
    return value === undefined ? say('conflict.absent') : <ValueText value={value} maxLength={200} />
  }

  return (
    <dialog ref={showModal} className="dialog dialog-wide" aria-labelledby={`${id}-title`} onCancel={onClose}>
      <h2 id={`${id}-title`} aria-live="polite">
        {say('conflict.title', { count: keys.length })}
      </h2>
      <p>{say('conflict.what')}</p>
      <div className="compare-scroll">
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{say('column.key')}</th>
              <th scope="col">{say('conflict.mine')}</th>
              <th scope="col">{say('conflict.theirs')}</th>
              <th scope="col">{say('conflict.base')}</th>
              <th scope="col">{say('column.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.slice(0, maxRows).map((key, at) => {
              const mine = draft.edits.get(key)
              const of = { 'aria-describedby': `${id}-${at}` }
              return (
                <tr key={key}>
                  <th scope="row" id={`${id}-${at}`}>
                    <bdi>{key}</bdi>
                  </th>
                  <td>{mine?.removed === true ? say('state.removed') : renderValue(mine?.value)}</td>
                  <td>{renderValue(values.get(key))}</td>
                  <td>{renderValue(mine?.base)}</td>
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
          </tbody>
        </table>
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
    </dialog>
  )
}
