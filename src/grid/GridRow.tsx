import { memo, type ReactNode, useId } from 'react'
import { isEmptied, type RowState } from '../draft/row.ts'
import { useLocaleReader, useSay } from '../messages/Messages.tsx'
import { isInexact, type Kind, kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { textDirection } from '../value/textDirection.ts'
import { matchText } from '../view/matchText.ts'
import { ChoiceEditor } from './cells/ChoiceEditor.tsx'
import type { CommitMove } from './cells/EditTextArea.tsx'
import { KeyEditor } from './cells/KeyEditor.tsx'
import { renderKey } from '../ui/KeyText.tsx'
import { renderText } from '../ui/renderText.tsx'
import { kindName } from '../wording/kindName.ts'
import { MenuButton, RowButtons } from './cells/RowButtons.tsx'
import { ValueEditor } from './cells/ValueEditor.tsx'
import { type ColumnId, columnIndex } from './columns.ts'
import { useGridContext } from './gridContext.ts'
import { activate, type Editing, endEditing, startEditing } from './gridState.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  readonly state: RowState
  /** Whether the value is known only in part. */
  readonly isPartial: boolean
  readonly isSelected: boolean
  /** `aria-rowindex`: that of the header is 1. */
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
  /** The column of the active cell if it is in this row. */
  readonly active: ColumnId | undefined
  readonly editing: Editing | undefined
  /** Moves the active cell after a commit in a row. */
  readonly onMove: (key: string, direction: CommitMove) => void
}

/** The row of one option. It re-renders only when its own props change. */
export const GridRow = memo(function GridRow(props: Props): ReactNode {
  const { optionKey, value, state, isSelected, rowIndex, top, active, editing, onMove } = props
  const say = useSay()
  const reader = useLocaleReader()
  // Not made from the key: the ids stay the same when the element shows another option.
  const id = useId()
  const { grid, commands, isReadOnly, words } = useGridContext()
  const kind = kindOf(value)
  const badge = badgeOf(props)

  function cellProps(column: ColumnId) {
    return {
      'aria-colindex': columnIndex(column),
      'data-column': column,
      tabIndex: active === column ? 0 : -1,
      className: `cell cell-${column}${editing?.column === column ? ' cell-open' : ''}`,
    }
  }

  function cancel(holdsFocus: boolean): void {
    grid.set(endEditing(grid.get(), holdsFocus))
  }

  function press(command: (keys: readonly string[]) => void): void {
    grid.set(activate(grid.get(), { key: optionKey, column: 'actions' }))
    command([optionKey])
  }

  function commitKind(newKind: Kind, move: CommitMove): void {
    if (commands.convert(optionKey, newKind, reader)) {
      grid.set(endEditing(grid.get(), move !== 'stay'))
      if (move !== 'stay') onMove(optionKey, move)
    } else if (newKind !== 'null') {
      grid.set(startEditing(grid.get(), { key: optionKey, column: 'value' }, { asKind: newKind }))
    }
  }

  return (
    <div
      role="row"
      className={`row row-${state}${editing === undefined ? '' : ' row-open'}`}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-key={optionKey}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" {...cellProps('select')}>
        <input
          type="checkbox"
          tabIndex={-1}
          id={`${id}box`}
          aria-label={say('select.row')}
          aria-labelledby={`${id}box ${id}key`}
          checked={isSelected}
          readOnly
        />
      </div>
      <div
        role="rowheader"
        {...cellProps('key')}
        translate={editing?.column === 'key' ? undefined : 'no'}
        dir={editing?.column === 'key' ? undefined : 'auto'}
        id={`${id}key`}
      >
        {editing?.column === 'key' ? (
          <KeyEditor optionKey={optionKey} onMove={onMove} onCancel={cancel} />
        ) : (
          renderKey(say, optionKey)
        )}
      </div>
      <div role="gridcell" {...cellProps('type')}>
        {editing?.column === 'type' ? (
          <ChoiceEditor
            label={say('editor.type', { key: optionKey })}
            choices={kinds.map((name) => ({ value: name, text: kindName(say, name) }))}
            chosen={kind}
            onCommit={commitKind}
            onCancel={cancel}
          />
        ) : (
          kindName(say, kind)
        )}
      </div>
      <div
        role="gridcell"
        {...cellProps('value')}
        translate={editing?.column === 'value' ? undefined : 'no'}
        dir={editing?.column === 'value' ? undefined : textDirection(kind)}
      >
        {editing?.column === 'value' ? (
          <ValueEditor
            optionKey={optionKey}
            value={value}
            editing={editing}
            remoteKind={commands.remoteKind(optionKey)}
            onCommit={(newValue, move) => {
              commands.edit(optionKey, newValue)
              grid.set(endEditing(grid.get(), move !== 'stay'))
              if (move !== 'stay') onMove(optionKey, move)
            }}
            onCancel={cancel}
          />
        ) : (
          <span className={`value value-${kind}`}>{renderText(say, matchText(value, words))}</span>
        )}
      </div>
      <div role="gridcell" {...cellProps('state')}>
        {badge !== undefined && (
          <span
            className={`state state-${badge}`}
            title={badge === 'emptied' ? say('row.remove.hint') : undefined}
          >
            {say(`state.${badge}`)}
          </span>
        )}
      </div>
      <div role="gridcell" {...cellProps('actions')}>
        {!isReadOnly && (
          <RowButtons
            state={state}
            isNull={kind === 'null'}
            tabbable={active !== undefined}
            onResolve={commands.resolve}
            onRevert={() => press(commands.revert)}
            onRemove={() => press(commands.remove)}
          />
        )}
        {active !== undefined && <MenuButton optionKey={optionKey} />}
      </div>
    </div>
  )
})

type Badge = Exclude<RowState, 'clean'> | 'partial' | 'inexact' | 'emptied'

/** What is to know of an option in one word. */
function badgeOf({ value, state, isPartial }: Props): Badge | undefined {
  if (state !== 'clean') return state
  if (isPartial) return 'partial'
  if (typeof value === 'number' && isInexact(value)) return 'inexact'
  return isEmptied({ value, state }) ? 'emptied' : undefined
}
