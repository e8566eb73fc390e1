import { type ReactNode, useId, useRef, useState } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { rowOf } from '../draft/row.ts'
import { ValueText } from '../ui/ValueText.tsx'
import { useSay } from '../messages/Messages.tsx'
import { showModal } from '../ui/showModal.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { moveFocusToNextRow } from '../ui/moveFocusToNextRow.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  readonly onRevert: (key: string) => void
  readonly onSave: () => void
  readonly onClose: () => void
}

/** As many changes are drawn at a time. */
const pageSize = 200

/** All unsaved changes, what the portal holds beside what it will hold, before they are saved. */
export function ReviewDialog({ draft, values, onRevert, onSave, onClose }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const [most, setMaxRows] = useState(pageSize)
  const close = useRef<HTMLButtonElement>(null)
  const keys = [...draft.edits.keys()]

  function renderValue(value: OptionValue | undefined): ReactNode {
    if (value === undefined) return say('conflict.absent')
    return (
      <>
        <span className="compare-kind">{say(`kind.${kindOf(value)}`)}</span>
        <ValueText value={value} maxLength={400} />
      </>
    )
  }

  return (
    <dialog ref={showModal} className="dialog dialog-wide" aria-labelledby={`${id}-title`} onCancel={onClose}>
      <h2 id={`${id}-title`} aria-live="polite">
        {say('review.title', { count: keys.length })}
      </h2>
      <p>{say('review.what')}</p>
      <div className="compare-scroll">
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{say('column.key')}</th>
              <th scope="col">{say('column.state')}</th>
              <th scope="col">{say('review.before')}</th>
              <th scope="col">{say('review.after')}</th>
              <th scope="col">{say('column.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.slice(0, most).map((key) => {
              const edit = draft.edits.get(key)
              const { state } = rowOf(values, draft, key)
              return (
                <tr key={key}>
                  <th scope="row">
                    <bdi>{key}</bdi>
                  </th>
                  <td>
                    {state !== 'clean' && (
                      <span className={`state state-${state}`}>{say(`state.${state}`)}</span>
                    )}
                  </td>
                  <td>{renderValue(values.get(key))}</td>
                  <td>{edit?.removed === true ? say('review.null') : renderValue(edit?.value)}</td>
                  <td>
                    <button
                      type="button"
                      className="row-button"
                      aria-label={say('review.revert', { key })}
                      onClick={({ currentTarget }) =>
                        moveFocusToNextRow(currentTarget, () => onRevert(key), close.current)
                      }
                    >
                      {say('row.revert')}
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="dialog-buttons">
        {keys.length > most && (
          <button type="button" className="button" onClick={() => setMaxRows(most + pageSize)}>
            {say('review.more', { count: keys.length - most })}
          </button>
        )}
        <button
          type="button"
          className="button button-primary"
          aria-disabled={keys.length === 0}
          onClick={() => {
            if (keys.length === 0) return
            onClose()
            onSave()
          }}
        >
          {say('save.save')}
        </button>
        <button ref={close} type="button" className="button" onClick={onClose}>
          {say('dialog.close')}
        </button>
      </div>
    </dialog>
  )
}
