import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { editTextOf, parseEditText } from '../../value/editText.ts'
import { useGridContext } from '../gridContext.ts'
import { activate, endEditing } from '../gridState.ts'
import { keyProblem } from '../../draft/keyProblem.ts'
import { type CommitMove, EditTextArea } from './EditTextArea.tsx'

interface Props {
  readonly optionKey: string
  readonly onMove: (key: string, after: CommitMove) => void
  readonly onCancel: (holdsFocus: boolean) => void
}

/** The editor of an open key cell: another key takes the value over, and the old one is removed. */
export function KeyEditor({ optionKey, onMove, onCancel }: Props): ReactNode {
  const say = useSay()
  const { grid, commands } = useGridContext()
  const original = editTextOf(optionKey)

  function keyOf(text: string): string | undefined {
    const parsed = parseEditText('string', text, original)
    return parsed.ok && typeof parsed.value === 'string' ? parsed.value : undefined
  }

  return (
    <EditTextArea
      label={say('editor.key', { key: optionKey })}
      text={original.text}
      isTyped={false}
      hint={() => {
        if (original.form === 'escaped') return say('editor.escaped')
        return commands.isAdded(optionKey) ? undefined : say('editor.renameHint')
      }}
      isCode={false}
      problem={(text) => {
        const key = keyOf(text)
        if (key === undefined) return say('editor.badEscape')
        const problem = key === optionKey ? undefined : keyProblem(key, commands.isTaken)
        return problem === undefined ? undefined : say(`newKey.${problem}`, { key })
      }}
      checks="as-typed"
      onCommit={(text, after) => {
        const key = keyOf(text) ?? optionKey
        if (key !== optionKey) commands.rename(optionKey, key)
        const closed = endEditing(grid.get(), after !== 'stay')
        grid.set(after === 'stay' ? closed : activate(closed, { key, column: 'key' }))
        if (key === optionKey && after !== 'stay') onMove(key, after)
      }}
      onCancel={onCancel}
    />
  )
}
