import { type ReactNode, useState } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { lookAlikeSentence } from '../../wording/lookAlikeSentence.ts'
import { columnIndex } from '../columns.ts'
import { useGridContext } from '../gridContext.ts'
import { endAdding, startEditing } from '../gridState.ts'
import { keyProblem } from '../../draft/keyProblem.ts'
import type { Kind } from '../../value/optionValue.ts'
import { EditTextArea } from './EditTextArea.tsx'

interface Props {
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
}

/** The row in which a new option's key is typed and its type chosen; its value is edited next. */
export function NewKeyRow({ rowIndex, top }: Props): ReactNode {
  const say = useSay()
  const { grid, commands } = useGridContext()
  const [kind, setKind] = useState<Kind>('string')

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
          typeChoice={{ kind, onChoose: setKind }}
          problem={(key) => {
            const problem = keyProblem(key, commands.isTaken)
            return problem === undefined ? undefined : say(`newKey.${problem}`, { key })
          }}
          warning={(key) => {
            const other = commands.looksLike(key)
            return other === undefined ? undefined : lookAlikeSentence(say, key, other)
          }}
          checks="as-typed"
          onCommit={(key, after) => {
            commands.add(key, kind)
            const added = endAdding(grid.get())
            const value = { key, column: 'value' } as const
            grid.set(after === 'stay' ? added : startEditing(added, value, { isNew: true }))
          }}
          onCancel={(holdsFocus) => grid.set({ ...endAdding(grid.get()), holdsFocus })}
        />
      </div>
    </div>
  )
}
