import type { ReactNode } from 'react'
import { keyProblem } from '../../draft/keyProblem.ts'
import { useSay } from '../../messages/Messages.tsx'
import { useStore } from '../../state/useStore.ts'
import { lookAlikeSentence } from '../../wording/lookAlikeSentence.ts'
import { columnIndex } from '../columns.ts'
import { useGridContext } from '../gridContext.ts'
import { type CommitMove, EditTextArea } from './EditTextArea.tsx'

interface Props {
  readonly rowIndex: number
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number
}

/** The row in which a new option's key is typed and its type chosen; its value is edited next. */
export function NewKeyRow({ rowIndex, top }: Props): ReactNode {
  const say = useSay()
  const { grid, commands, openEdit, openEdits } = useGridContext()
  const edit = useStore(openEdit)
  if (edit === undefined) return null
  const { text, kind } = edit
  const other = commands.looksLike(text)

  function commit(move: CommitMove): void {
    const key = openEdits.commit()
    if (key !== undefined && move !== 'stay') openEdits.open({ key, column: 'value' }, { isNew: true })
  }

  return (
    <div
      role="row"
      className="row row-new row-open"
      aria-rowindex={rowIndex}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className="cell cell-key cell-open" aria-colindex={columnIndex('key')}>
        <EditTextArea
          edit={edit}
          note={undefined}
          label={say('editor.newKey')}
          hint={undefined}
          isCode={false}
          typeChoice={{ kind, onChoose: openEdits.setKind }}
          problem={() => {
            const problem = keyProblem(text, commands.isTaken)
            return problem === undefined ? undefined : say(`newKey.${problem}`, { key: text })
          }}
          warning={other === undefined ? undefined : lookAlikeSentence(say, text, other)}
          checks="as-typed"
          onCommit={commit}
          onLeave={() => void openEdits.close()}
          onCancel={() => {
            openEdits.cancel()
            grid.set({ ...grid.get(), holdsFocus: true })
          }}
        />
      </div>
    </div>
  )
}
