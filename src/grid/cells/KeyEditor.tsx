import type { ReactNode } from 'react'
import { keyProblem } from '../../draft/keyProblem.ts'
import { readOpenKey } from '../../draft/openEdit.ts'
import { useSay } from '../../messages/Messages.tsx'
import { lookAlikeSentence } from '../../wording/lookAlikeSentence.ts'
import { useGridContext } from '../gridContext.ts'
import { type EditorProps, EditTextArea } from './EditTextArea.tsx'

/** The editor of an open key cell; committing another key renames the option. */
export function KeyEditor(props: EditorProps): ReactNode {
  const say = useSay()
  const { commands } = useGridContext()
  const { edit } = props
  const key = readOpenKey(edit)

  function hint(): string | undefined {
    if (edit.form.form === 'escaped') return say('editor.escaped')
    return commands.isAdded(edit.key) ? undefined : say('editor.renameHint')
  }

  function problem(): string | undefined {
    if (key === undefined) return say('editor.badEscape')
    const found = key === edit.key ? undefined : keyProblem(key, commands.isTaken)
    return found === undefined ? undefined : say(`newKey.${found}`, { key })
  }

  function warning(): string | undefined {
    const other = key === undefined || key === edit.key ? undefined : commands.looksLike(key, edit.key)
    return key === undefined || other === undefined ? undefined : lookAlikeSentence(say, key, other)
  }

  return (
    <EditTextArea
      {...props}
      label={say('editor.key', { key: edit.key })}
      hint={hint()}
      isCode={false}
      problem={problem}
      warning={warning()}
      checks="as-typed"
    />
  )
}
