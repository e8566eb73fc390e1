import { memo, type ReactNode, useId, useMemo } from 'react'
import type { ChangeElsewhere } from '../draft/openEdit.ts'
import { isEmptied, type RowState } from '../draft/row.ts'
import { useTranslation } from '../messages/Messages.tsx'
import { holdsJson } from '../value/holdsJson.ts'
import { isInexact, kindOf, type OptionValue } from '../value/optionValue.ts'
import { textDirection } from '../value/textDirection.ts'
import { CellEditor } from './cells/CellEditor.tsx'
import type { CommitMove } from './cells/EditTextArea.tsx'
import { renderCutKey, renderTitledKey } from './cells/CutKey.tsx'
import { RowMenuButton } from './cells/RowMenuButton.tsx'
import { ValueContent } from './cells/ValueContent.tsx'
import { ValueMarks } from './cells/ValueMarks.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { type OptionMark, stateTones } from './stateTones.ts'
import { kindName } from '../wording/kindName.ts'
import { type ColumnId, columnIndex } from './columns.ts'
import { useGridContext } from './gridContext.ts'
import { keyParts } from './keyParts.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  readonly state: RowState
  /** What the cell of the value shows. */
  readonly shown: OptionValue
  readonly isSecret: true | undefined
  readonly readOnlyMark: ReactNode
  /** Whether the value is known only in part. */
  readonly isPartial: boolean
  /** Whether the value has changed in the portal since it was last looked at. */
  readonly isChangedElsewhere: boolean
  readonly isSelected: boolean
  /** `aria-rowindex`: that of the header is 1. */
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
  /** The column of the active cell if it is in this row. */
  readonly active: ColumnId | undefined
  /** Whether the active cell has the focus. */
  readonly hasFocus: boolean
  /** The column of the open cell if it is in this row. */
  readonly open: ColumnId | undefined
  /** What has happened elsewhere to the option of the open cell. */
  readonly change: ChangeElsewhere
  /** Moves the active cell after a commit in a row. */
  readonly onMove: (key: string, direction: CommitMove) => void
}

/** The row of one option. It re-renders only when its own props change. */
export const GridRow = memo(function GridRow(props: Props): ReactNode {
  const { optionKey, value, state, shown, readOnlyMark, isSelected } = props
  const { rowIndex, top, active, hasFocus, open, change, onMove } = props
  const translation = useTranslation()
  const { say } = translation
  // Not made from the key: the ids stay the same when the element shows another option.
  const id = useId()
  const { commands, columns, isReadOnly, rules } = useGridContext()
  const kind = kindOf(value)
  const parts = open === 'key' ? undefined : keyParts(optionKey)
  const title = open === 'key' ? undefined : rules.titleOf(optionKey, translation.language)
  const isJson = useMemo(() => typeof shown === 'string' && holdsJson(shown), [shown])
  const problem = useMemo(
    () => (state === 'removed' ? undefined : rules.problemOf(optionKey, value, translation)),
    [rules, optionKey, value, state, translation],
  )
  const valueNote = [isJson && say('jsonInString.hint'), problem].filter(Boolean).join(' ')
  const badge = badgeOf(props)
  const badgeColumn = columns.includes('state') ? 'state' : 'value'

  // A class, since the style sheet is slow to ask what is in a cell.
  const isSwitch = typeof shown === 'boolean'
  const isParted = isSwitch || [badge, readOnlyMark].some(Boolean) || valueNote !== ''
  const valueParts = `${isParted ? ' cell-parted' : ''}${isSwitch ? ' cell-switch' : ''}`

  function cellProps(column: ColumnId) {
    return {
      'aria-colindex': columnIndex(column),
      'data-column': column,
      tabIndex: active === column ? 0 : -1,
      className: `cell cell-${column}${open === column ? ' cell-open' : column === 'value' ? valueParts : ''}`,
    }
  }

  function renderBadge(column: 'value' | 'state'): ReactNode {
    if (badge === undefined || column !== badgeColumn) return null
    return (
      <>
        <Badge
          tone={stateTones[badge]}
          className="state"
          contentEditable={false}
          translate="yes"
          title={hints[badge] && say(hints[badge])}
        >
          {say(`state.${badge}`)}
        </Badge>
        {state === 'conflict' && !isReadOnly && (
          <Button
            variant="soft"
            size="small"
            className="row-button"
            contentEditable={false}
            translate="yes"
            tabIndex={active === undefined ? -1 : 0}
            title={say('row.resolve.hint')}
            onPress={commands.resolve}
          >
            {say('row.resolve')}
          </Button>
        )}
      </>
    )
  }

  return (
    <div
      role="row"
      className={`row row-${state}${open === undefined ? '' : ' row-open'}`}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-key={optionKey}
      data-secret={props.isSecret}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" {...cellProps('select')}>
        <Checkbox
          checked={isSelected}
          id={`${id}box`}
          tabIndex={-1}
          aria-label={say('select.row')}
          aria-labelledby={`${id}box ${id}key`}
          readOnly
        />
      </div>
      <div role="gridcell" {...cellProps('actions')}>
        <RowMenuButton optionKey={optionKey} />
      </div>
      <div
        role="rowheader"
        {...cellProps('key')}
        translate={open === 'key' ? undefined : 'no'}
        dir={open === 'key' ? undefined : 'auto'}
        // Parts that are laid out apart would be named with a blank between them.
        aria-label={parts && optionKey}
        id={`${id}key`}
        aria-describedby={title === undefined ? undefined : `${id}title`}
      >
        {open === 'key' ? (
          <CellEditor change={change} onMove={onMove} />
        ) : title === undefined ? (
          renderCutKey(say, optionKey, parts)
        ) : (
          renderTitledKey(renderCutKey(say, optionKey, parts), title, `${id}title`)
        )}
      </div>
      {columns.includes('type') && (
        <div role="gridcell" {...cellProps('type')}>
          {open === 'type' ? <CellEditor change={change} onMove={onMove} /> : kindName(say, kind)}
        </div>
      )}
      <div
        role="gridcell"
        {...cellProps('value')}
        {...(hasFocus && active === 'value' && open !== 'value' && !isReadOnly ? takesText : undefined)}
        translate={open === 'value' ? undefined : 'no'}
        dir={open === 'value' || isParted ? undefined : textDirection(kind)}
        aria-describedby={valueNote === '' ? undefined : `${id}note`}
      >
        {open === 'value' ? (
          <CellEditor change={change} onMove={onMove} />
        ) : (
          <>
            <ValueContent
              optionKey={optionKey}
              value={shown}
              // Beside something else, the value alone has its direction.
              dir={isParted ? textDirection(kind) : undefined}
            />
            {valueNote !== '' && <ValueMarks isJson={isJson} problem={problem} />}
            {readOnlyMark}
            {renderBadge('value')}
          </>
        )}
      </div>
      {columns.includes('state') && (
        <div role="gridcell" {...cellProps('state')}>
          {renderBadge('state')}
        </div>
      )}
      {valueNote !== '' && (
        <span hidden id={`${id}note`}>
          {valueNote}
        </span>
      )}
    </div>
  )
})

/**
 * Makes the browser offer the active cell what is typed with an input method, which it does for editable elements alone.
 * `useTextInput` opens the cell with it. No keyboard appears on a screen until the cell is open.
 */
const takesText = {
  contentEditable: true,
  suppressContentEditableWarning: true,
  inputMode: 'none',
  spellCheck: false,
  autoCapitalize: 'off',
  autoCorrect: 'off',
} as const

/** What is to be known besides of such an option. */
const hints: Partial<Record<OptionMark, 'row.remove.hint' | 'state.changedElsewhere.hint'>> = {
  emptied: 'row.remove.hint',
  changedElsewhere: 'state.changedElsewhere.hint',
}

/** What is to know of an option in one word. */
function badgeOf({ value, state, isPartial, isChangedElsewhere }: Props): OptionMark | undefined {
  if (state !== 'clean') return state
  if (isChangedElsewhere) return 'changedElsewhere'
  if (isPartial) return 'partial'
  if (typeof value === 'number' && isInexact(value)) return 'inexact'
  return isEmptied({ value, state }) ? 'emptied' : undefined
}
