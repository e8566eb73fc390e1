import { memo, type ReactNode, useId } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { KeyText } from '../ui/KeyText.tsx'
import { type ColumnId, columnIndex, columns } from './columns.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import type { SelectedPart } from './selection.ts'

interface Props {
  readonly id: string
  readonly prefix: string
  /** How many options are in the group. */
  readonly count: number
  readonly isFolded: boolean
  /** How many of the group's options are selected. */
  readonly selected: SelectedPart
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
  /** The column of the active cell if it is in this row. */
  readonly active: ColumnId | undefined
}

/** The header row of a group: options whose keys have a common prefix. */
export const GroupRow = memo(function GroupRow(props: Props): ReactNode {
  const { id, prefix, count, isFolded, selected, rowIndex, top, active } = props
  const say = useSay()
  const elementId = useId()
  return (
    <div
      role="row"
      className="row row-group"
      aria-rowindex={rowIndex}
      aria-selected={selected === true}
      data-key={id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        className="cell cell-select"
        aria-colindex={columnIndex('select')}
        data-column="select"
        tabIndex={active === 'select' ? 0 : -1}
      >
        <Checkbox
          checked={selected}
          id={`${elementId}box`}
          tabIndex={-1}
          aria-label={say('select.row')}
          aria-labelledby={`${elementId}box ${elementId}key`}
          readOnly
        />
      </div>
      <div
        role="rowheader"
        id={`${elementId}key`}
        className="cell cell-group"
        aria-colindex={columnIndex('actions')}
        aria-colspan={columns.length - 1}
        aria-expanded={!isFolded}
        data-column="key"
        tabIndex={active !== undefined && active !== 'select' ? 0 : -1}
      >
        <span aria-hidden="true" className={isFolded ? 'fold' : 'fold fold-open'} />
        <KeyText optionKey={prefix} />
        <span className="group-count">{say('group.count', { count })}</span>
      </div>
    </div>
  )
})
