import { type ReactNode, useState } from 'react'
import { useLocaleReader, useSay } from '../../messages/Messages.tsx'
import { emptyValues } from '../../value/convert.ts'
import { displayText } from '../../value/displayText.ts'
import { editTextOf, plainForm } from '../../value/editText.ts'
import { type Kind, kindOf, type OptionValue } from '../../value/optionValue.ts'
import { type EditedValue, readEdited } from '../../value/readEdited.ts'
import { storedForm } from '../../value/storedForm.ts'
import { suggestValues } from '../../value/suggestValues.ts'
import type { Editing } from '../gridState.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { type CommitMove, EditTextArea } from './EditTextArea.tsx'
import { editedProblem } from '../../wording/editProblem.ts'
import { numberHint } from '../../wording/numberHint.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  readonly editing: Editing
  /** What the portal holds: a number or boolean that was cleared is written as one again. */
  readonly remoteKind: Kind | undefined
  readonly onCommit: (value: OptionValue, after: CommitMove) => void
  readonly onCancel: (holdsFocus: boolean) => void
}

/** Above this length, in code units, a text is read only when it is committed. */
const longText = 100_000

const truths = [
  { value: 'true', text: 'true' },
  { value: 'false', text: 'false' },
] as const

/** The editor of an open value cell, by the kind of its value; the kind of a new option is chosen beside it. */
export function ValueEditor(props: Props): ReactNode {
  const { optionKey, value, editing, remoteKind, onCommit, onCancel } = props
  const { asKind, initialText, isNew, suggestsTypes } = editing
  const say = useSay()
  const reader = useLocaleReader()
  const [chosen, setChosen] = useState<Kind>()
  const label = say('editor.value', { key: optionKey })
  const kind = chosen ?? asKind ?? kindOf(value)
  if (chosen === undefined && kind === 'boolean' && typeof value === 'boolean') {
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

  const isOther = chosen !== undefined && chosen !== kindOf(value)
  const original = editTextOf(isOther ? emptyValues[chosen] : value)
  const form = isOther || kindOf(value) === kind ? original : plainForm

  const writtenAs =
    kind === 'null' && (remoteKind === 'number' || remoteKind === 'boolean') ? remoteKind : kind

  function read(text: string): EditedValue {
    return readEdited(text === '' ? kind : writtenAs, text, form, reader)
  }

  function hint(text: string): string | undefined {
    if (form.form === 'escaped') return say('editor.escaped')
    if (writtenAs === 'number') return numberHint(say, text, reader)
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

  function suggestions(text: string): readonly OptionValue[] {
    const isText = kind === 'string' ? suggestsTypes : writtenAs === 'null'
    return isText ? suggestValues(text, reader) : []
  }

  return (
    <EditTextArea
      label={label}
      text={initialText ?? original.text}
      isTyped={initialText !== undefined}
      isChanged={isOther}
      hint={hint}
      isCode={kind === 'list' || kind === 'object'}
      typeChoice={isNew ? { optionKey, kind, onChoose: setChosen } : undefined}
      problem={(text) => {
        const result = read(text)
        return result.ok ? undefined : editedProblem(say, result.problem)
      }}
      checks={asKind === undefined ? 'on-commit' : 'from-start'}
      suggestions={suggestions}
      onSuggestion={(suggested) => onCommit(suggested, 'down')}
      onCommit={(text, after) => {
        const result = read(text)
        if (result.ok) onCommit(result.value, after)
      }}
      onCancel={onCancel}
    />
  )
}
