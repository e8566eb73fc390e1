import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { KeyText } from '../ui/KeyText.tsx'
import { columnIndex, columns } from './columns.ts'

interface Props {
  readonly id: string
  readonly prefix: string
  /** How many options are in the group. */
  readonly count: number
  readonly isFolded: boolean
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
  readonly isActive: boolean
}

/** The header row of a group: options whose keys have a common prefix. */
export const GroupRow = memo(function GroupRow(props: Props): ReactNode {
  const { id, prefix, count, isFolded, rowIndex, top, isActive } = props
  const say = useSay()
  return (
    <div
      role="row"
      className="row row-group"
      aria-rowindex={rowIndex}
      data-key={id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="rowheader"
        className="cell cell-group"
        aria-colindex={columnIndex('select')}
        aria-colspan={columns.length}
        aria-expanded={!isFolded}
        data-column="key"
        tabIndex={isActive ? 0 : -1}
      >
        <span aria-hidden="true" className={isFolded ? 'fold' : 'fold fold-open'} />
        <KeyText optionKey={prefix} />
        <span className="group-count">{say('group.count', { count })}</span>
      </div>
    </div>
  )
})
