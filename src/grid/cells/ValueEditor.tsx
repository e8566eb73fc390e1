import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { displayText } from '../../value/displayText.ts'
import { editTextOf, plainForm } from '../../value/editText.ts'
import { type Kind, kindOf, type OptionValue } from '../../value/optionValue.ts'
import { type EditedValue, readEdited } from '../../value/readEdited.ts'
import { storedForm } from '../../value/storedForm.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { type CommitMove, EditTextArea } from './EditTextArea.tsx'
import { editedProblem } from '../../wording/editProblem.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  /** Reads the text as this kind instead of the value's own. */
  readonly asKind: Kind | undefined
  /** What the portal holds: a number or boolean that was cleared is written as one again. */
  readonly remoteKind: Kind | undefined
  readonly initialText: string | undefined
  readonly onCommit: (value: OptionValue, after: CommitMove) => void
  readonly onCancel: (holdsFocus: boolean) => void
}

/** Above this length, in code units, a text is read only when it is committed. */
const longText = 100_000

const truths = [
  { value: 'true', text: 'true' },
  { value: 'false', text: 'false' },
] as const

/** The editor of an open value cell, by the kind of its value. */
export function ValueEditor(props: Props): ReactNode {
  const { optionKey, value, remoteKind, initialText, onCommit, onCancel } = props
  const say = useSay()
  const label = say('editor.value', { key: optionKey })
  const kind = props.asKind ?? kindOf(value)
  if (kind === 'boolean' && typeof value === 'boolean') {
    return (
      <ChoiceEditor
        label={label}
        choices={truths}
        chosen={value ? 'true' : 'false'}
        onCommit={(choice, after) => onCommit(choice === 'true', after)}
        onCancel={onCancel}
      />
    )
  }

  const original = editTextOf(value)
  const form = kindOf(value) === kind ? original : plainForm

  const writtenAs =
    kind === 'null' && (remoteKind === 'number' || remoteKind === 'boolean') ? remoteKind : kind

  function read(text: string): EditedValue {
    return readEdited(text === '' ? kind : writtenAs, text, form)
  }

  function hint(text: string): string | undefined {
    if (form.form === 'escaped') return say('editor.escaped')
    if (kind === 'null') return writtenAs === 'null' ? say('editor.null') : undefined
    if (kind !== 'list' && kind !== 'object') return undefined
    const stored = text.length < longText ? storedText(text) : undefined
    return stored === undefined ? say('editor.json') : say('editor.stored', { stored })
  }

  function storedText(text: string): string | undefined {
    const result = readEdited(kind, text, form)
    if (!result.ok) return undefined
    const stored = storedForm(result.value)
    return stored === result.value ? undefined : displayText(stored, 80)
  }

  return (
    <EditTextArea
      label={label}
      text={initialText ?? original.text}
      isTyped={initialText !== undefined}
      hint={hint}
      isCode={kind === 'list' || kind === 'object'}
      problem={(text) => {
        const result = read(text)
        return result.ok ? undefined : editedProblem(say, result.problem)
      }}
      checks={props.asKind === undefined ? 'on-commit' : 'from-start'}
      onCommit={(text, after) => {
        const result = read(text)
        if (result.ok) onCommit(result.value, after)
      }}
      onCancel={onCancel}
    />
  )
}
