import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { columnIndex } from '../columns.ts'
import { useGridContext } from '../gridContext.ts'
import { endAdding, startEditing } from '../gridState.ts'
import { keyProblem } from '../../draft/keyProblem.ts'
import { EditTextArea } from './EditTextArea.tsx'

interface Props {
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
}

/** The row in which a new option's key is typed; its value is edited next. */
export function NewKeyRow({ rowIndex, top }: Props): ReactNode {
  const say = useSay()
  const { grid, commands } = useGridContext()

  return (
    <div
      role="row"
      className="row row-new row-open"
      aria-rowindex={rowIndex}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className="cell cell-key cell-open" aria-colindex={columnIndex('key')}>
        <EditTextArea
          label={say('editor.newKey')}
          text=""
          isTyped={false}
          hint={() => undefined}
          isCode={false}
          problem={(key) => {
            const problem = keyProblem(key, commands.isTaken)
            return problem === undefined ? undefined : say(`newKey.${problem}`, { key })
          }}
          checks="as-typed"
          onCommit={(key, after) => {
            commands.add(key)
            const added = endAdding(grid.get())
            grid.set(after === 'stay' ? added : startEditing(added, { key, column: 'value' }))
          }}
          onCancel={(holdsFocus) => grid.set({ ...endAdding(grid.get()), holdsFocus })}
        />
      </div>
    </div>
  )
}
