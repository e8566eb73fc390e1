import { type ReactNode, useRef, useState } from 'react'
import type { Draft, Edit, RemoteValues } from '../draft/draft.ts'
import type { OptionRules } from '../draft/optionRules.ts'
import { rowOf } from '../draft/row.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { stateTones } from '../grid/stateTones.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useSay, useTranslation } from '../messages/Messages.tsx'
import { SettingChanges } from '../settings/SettingChanges.tsx'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { moveFocusToNextRow } from '../ui/moveFocusToNextRow.ts'
import type { Guard } from './guard.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  readonly rules: OptionRules
  /** What is worth a thought before saving. */
  readonly remarks: readonly string[]
  readonly isReadOnly: boolean
  readonly guard: Pick<Guard, 'mask'>
  readonly onRevert: (key: string) => void
  readonly onSave: () => void
  readonly onClose: () => void
}

/** How many changes are shown at first, and how many more each time. */
const pageSize = 200

/** In code units: a longer value is cut off. */
const maxTextLength = 400

/** All unsaved changes: the portal's value beside the one that will be saved. */
export function ReviewDialog({
  draft,
  values,
  rules,
  remarks,
  isReadOnly,
  guard,
  onRevert,
  onSave,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const translation = useTranslation()
  const [maxRows, setMaxRows] = useState(pageSize)
  const save = useRef<HTMLButtonElement>(null)
  const keys = [...draft.edits.keys()]

  function renderValue(key: string, value: OptionValue | undefined): ReactNode {
    return (
      <>
        {value !== undefined && <span className="compare-kind">{say(`kind.${kindOf(value)}`)}</span>}
        <ComparedValue value={guard.mask(key, value)} maxLength={maxTextLength} />
      </>
    )
  }

  function renderChange(key: string, edit: Edit | undefined): ReactNode {
    const before = renderValue(key, values.get(key))
    const after = edit?.removed === true ? say('review.null') : renderValue(key, edit?.value)
    const change = { from: values.get(key), to: edit?.removed === true ? undefined : edit?.value }
    const lines = rules.describeChange(key, change, translation)
    if (lines === undefined) {
      return (
        <>
          <td data-label={say('review.before')}>{before}</td>
          <td data-label={say('review.after')}>{after}</td>
        </>
      )
    }
    return (
      // oxlint-disable-next-line jsx-a11y/control-has-associated-label
      <td colSpan={2}>
        <SettingChanges lines={lines} side="both">
          <dl>
            <dt>{say('review.before')}</dt>
            <dd>{before}</dd>
            <dt>{say('review.after')}</dt>
            <dd>{after}</dd>
          </dl>
        </SettingChanges>
      </td>
    )
  }

  return (
    <Dialog title={say('review.title', { count: keys.length })} titleLive="polite" isWide onClose={onClose}>
      <p>{say('review.what')}</p>
      {remarks.length > 0 && (
        <ul className="remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div className="compare-scroll">
        <ComparisonTable
          columns={[
            say('column.key'),
            say('column.state'),
            say('review.before'),
            say('review.after'),
            say('column.actions'),
          ]}
        >
          {keys.slice(0, maxRows).map((key) => {
            const edit = draft.edits.get(key)
            const { state } = rowOf(values, draft, key)
            return (
              <tr key={key}>
                <KeyHeader optionKey={key} />
                <td>
                  {state !== 'clean' && <Badge tone={stateTones[state]}>{say(`state.${state}`)}</Badge>}
                </td>
                {renderChange(key, edit)}
                <td>
                  <Button
                    variant="soft"
                    size="small"
                    isDisabled={isReadOnly}
                    aria-label={say('review.revert', { key })}
                    onPress={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onRevert(key), save.current)
                    }
                  >
                    {say('row.revert')}
                  </Button>
                </td>
              </tr>
            )
          })}
        </ComparisonTable>
      </div>
      <div className="dialog-buttons">
        <Button
          ref={save}
          variant="primary"
          isDisabled={keys.length === 0 || isReadOnly}
          onPress={() => {
            onClose()
            onSave()
          }}
        >
          {say('save.save')}
        </Button>
        {keys.length > maxRows && (
          <Button variant="plain" onPress={() => setMaxRows(maxRows + pageSize)}>
            {say('review.more', { count: keys.length - maxRows })}
          </Button>
        )}
        <Button variant="link" onPress={onClose}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
