import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { lookAlikeSentence } from '../../wording/lookAlikeSentence.ts'
import { editTextOf, parseEditText } from '../../value/editText.ts'
import { useGridContext } from '../gridContext.ts'
import { activate, endEditing } from '../gridState.ts'
import { keyProblem } from '../../draft/keyProblem.ts'
import { type CommitMove, EditTextArea } from './EditTextArea.tsx'

interface Props {
  readonly optionKey: string
  readonly onMove: (key: string, move: CommitMove) => void
  readonly onCancel: (holdsFocus: boolean) => void
}

/** The editor of an open key cell; committing another key renames the option. */
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
      warning={(text) => {
        const key = keyOf(text)
        if (key === undefined || key === optionKey) return undefined
        const other = commands.looksLike(key, optionKey)
        return other === undefined ? undefined : lookAlikeSentence(say, key, other)
      }}
      checks="as-typed"
      onCommit={(text, move) => {
        const key = keyOf(text) ?? optionKey
        if (key !== optionKey) commands.rename(optionKey, key)
        const closed = endEditing(grid.get(), move !== 'stay')
        grid.set(move === 'stay' ? closed : activate(closed, { key, column: 'key' }))
        if (key === optionKey && move !== 'stay') onMove(key, move)
      }}
      onCancel={onCancel}
    />
  )
}
