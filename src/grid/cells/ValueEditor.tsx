import type { ReactNode } from 'react'
import { isChoice, isConversion, readOpenValue, writtenKind } from '../../draft/openEdit.ts'
import { useLocaleReader, useSay } from '../../messages/Messages.tsx'
import { holdsJson } from '../../value/holdsJson.ts'
import { displayText } from '../../value/displayText.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { readEdited } from '../../value/readEdited.ts'
import { storedForm } from '../../value/storedForm.ts'
import { suggestValues } from '../../value/suggestValues.ts'
import { editedProblem } from '../../wording/editProblem.ts'
import { jsonNumberHint, numberHint } from '../../wording/numberHint.ts'
import { useGridContext } from '../gridContext.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { type EditorProps, EditTextArea } from './EditTextArea.tsx'

interface Props extends EditorProps {
  /** Called when a value of another type is chosen that the text looks like. */
  readonly onSuggestion: (value: OptionValue) => void
}

/** Above this length, in code units, a text is read only when it is committed. */
const longText = 100_000

const truths = [
  { value: 'true', text: 'true' },
  { value: 'false', text: 'false' },
] as const

/** The editor of an open value cell, by the kind of its value; the kind of a new option is chosen beside it. */
export function ValueEditor(props: Props): ReactNode {
  const { edit } = props
  const { key, kind, form, text } = edit
  const say = useSay()
  const reader = useLocaleReader()
  const { openEdits } = useGridContext()
  const label = say('editor.value', { key })
  if (isChoice(edit)) return <ChoiceEditor {...props} label={label} choices={truths} />

  const writtenAs = writtenKind(edit)
  const wasJson = kind === 'string' && typeof edit.value === 'string' && holdsJson(edit.value)
  const isCode = kind === 'list' || kind === 'object'

  function hint(): string | undefined {
    if (form.form === 'escaped') return say('editor.escaped')
    if (writtenAs === 'number') return numberHint(say, text, reader)
    if (kind === 'null') return writtenAs === 'null' ? say('editor.null') : undefined
    if (wasJson) return say('jsonInString.hint')
    if (!isCode) return undefined
    if (text.length >= longText) return say('editor.json')
    const stored = storedText()
    const changes = [jsonNumberHint(say, text), stored && say('editor.stored', { stored })].filter(Boolean)
    return changes.length === 0 ? say('editor.json') : changes.join(' ')
  }

  function storedText(): string | undefined {
    const result = readEdited(kind, text, form)
    if (!result.ok) return undefined
    const stored = storedForm(result.value)
    return stored === result.value ? undefined : displayText(stored, 80)
  }

  const suggestsTypes = kind === 'string' ? edit.suggestsTypes : writtenAs === 'null'

  return (
    <EditTextArea
      {...props}
      label={label}
      hint={hint()}
      isCode={isCode}
      warning={wasJson && !holdsJson(text) ? say('editor.noLongerJson') : undefined}
      onOpenPanel={() => openEdits.openPanel(key)}
      typeChoice={edit.isNew ? { optionKey: key, kind, onChoose: openEdits.setKind } : undefined}
      problem={() => {
        const result = readOpenValue(edit, reader)
        return result.ok ? undefined : editedProblem(say, result.problem)
      }}
      checks={isConversion(edit) ? 'from-start' : 'on-commit'}
      suggestions={suggestsTypes ? suggestValues(text, reader) : []}
    />
  )
}
