import type { ReactNode } from 'react'
import type { ChangeElsewhere } from '../../draft/openEdit.ts'
import { useSay } from '../../messages/Messages.tsx'
import { useStore } from '../../state/useStore.ts'
import { kinds } from '../../value/optionValue.ts'
import { kindName } from '../../wording/kindName.ts'
import { useGridContext } from '../gridContext.ts'
import { activate } from '../gridState.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import type { CommitMove } from './EditTextArea.tsx'
import { KeyEditor } from './KeyEditor.tsx'
import { ValueEditor } from './ValueEditor.tsx'

interface Props {
  /** What has happened to the option elsewhere since it was opened. */
  readonly change: ChangeElsewhere
  /** Moves the active cell after a commit in a row. */
  readonly onMove: (key: string, move: CommitMove) => void
}

/** The editor of the open cell: it shows the edit in progress and alone follows each of its changes. */
export function CellEditor({ change, onMove }: Props): ReactNode {
  const say = useSay()
  const { grid, openEdit, openEdits } = useGridContext()
  const edit = useStore(openEdit)
  if (edit === undefined) return null

  function moveOn(from: string, key: string, move: CommitMove): void {
    grid.set({ ...grid.get(), holdsFocus: move !== 'stay' })
    if (move === 'stay') return
    if (key === from) onMove(key, move)
    else grid.set(activate(grid.get(), { key, column: 'key' }))
  }

  const props = {
    edit,
    note: change === 'none' ? undefined : say(`editor.${change}`),
    onCommit(move: CommitMove): void {
      const from = openEdit.get()?.key ?? ''
      const key = openEdits.commit()
      if (key !== undefined) moveOn(from, key, move)
    },
    onLeave(): void {
      if (openEdits.close()) grid.set({ ...grid.get(), holdsFocus: false })
    },
    onCancel(): void {
      openEdits.cancel()
      grid.set({ ...grid.get(), holdsFocus: true })
    },
  }

  if (edit.column === 'key') return <KeyEditor {...props} />
  if (edit.column === 'type') {
    return (
      <ChoiceEditor
        {...props}
        label={say('editor.type', { key: edit.key })}
        choices={kinds.map((name) => ({ value: name, text: kindName(say, name) }))}
      />
    )
  }
  const { key } = edit
  return (
    <ValueEditor
      {...props}
      onSuggestion={(value) => {
        if (openEdits.commitValue(value)) moveOn(key, key, 'down')
      }}
    />
  )
}
