import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow, rowOf } from '../draft/row.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Suggestions } from '../grid/cells/Suggestions.tsx'
import { editProblem, unsendableProblem } from '../wording/editProblem.ts'
import { jsonNumberHint, numberHint } from '../wording/numberHint.ts'
import { useLocaleReader, useSay } from '../messages/Messages.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { parseEditText, plainForm } from '../value/editText.ts'
import { type Kind, kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { suggestValues } from '../value/suggestValues.ts'
import { textDirection } from '../value/textDirection.ts'
import { unsendableReason } from '../value/unsendable.ts'

interface Props {
  /** The options for which the dialog was opened. */
  readonly keys: readonly string[]
  readonly values: RemoteValues
  readonly draft: Draft
  readonly onStage: (values: ReadonlyMap<string, OptionValue>) => void
  readonly onClose: () => void
}

/** Sets one value for several options. */
export function SetValueDialog({ keys: allKeys, values, draft, onStage, onClose }: Props): ReactNode {
  const say = useSay()
  const reader = useLocaleReader()
  const id = useId()
  // Some may have been reverted or have vanished while the dialog is open.
  const keys = allKeys.filter((key) => hasRow(values, draft, key))
  const [kind, setKind] = useState(() => sharedKind(keys.map((key) => rowOf(values, draft, key).value)))
  const [text, setText] = useState('')
  const [attempted, setAttempted] = useState(false)

  function parsed(): { value: OptionValue } | { problem: string } {
    const result = parseEditText(kind, text, plainForm, reader)
    if (!result.ok) return { problem: editProblem(say, result.error) }
    const reason = unsendableReason(result.value)
    return reason === undefined ? result : { problem: unsendableProblem(say, reason) }
  }

  const result = parsed()
  const problem = attempted && 'problem' in result ? result.problem : undefined
  const hint = kind === 'number' ? numberHint(say, text, reader) : nestedHint()

  function nestedHint(): string | undefined {
    return kind === 'list' || kind === 'object' ? jsonNumberHint(say, text) : undefined
  }

  function stage(value: OptionValue): void {
    onStage(new Map(keys.map((key) => [key, value])))
    onClose()
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setAttempted(true)
    if ('value' in result) stage(result.value)
  }

  if (keys.length === 0) return null
  return (
    <Dialog title={say('setValue.title', { count: keys.length })} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <div className="fields">
          <label htmlFor={`${id}-kind`}>{say('column.type')}</label>
          <Select
            id={`${id}-kind`}
            value={kind}
            onChange={(event) => setKind(kinds.find((name) => name === event.target.value) ?? 'string')}
          >
            {kinds.map((name) => (
              <option key={name} value={name}>
                {say(`kind.${name}`)}
              </option>
            ))}
          </Select>
          <label htmlFor={`${id}-value`}>{say('column.value')}</label>
          <TextArea
            id={`${id}-value`}
            rows={4}
            dir={textDirection(kind)}
            spellCheck={false}
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p id={`${id}-hint`} className="editor-hint" hidden={hint === undefined}>
          {hint}
        </p>
        <Suggestions values={kind === 'string' ? suggestValues(text, reader) : []} onChoose={stage} />
        <p id={`${id}-problem`} role="alert" className="editor-problem" hidden={problem === undefined}>
          {problem}
        </p>
        <p>{say('setValue.what')}</p>
        <div className="dialog-buttons">
          <Button variant="primary" type="submit">
            {say('setValue.apply', { count: keys.length })}
          </Button>
          <Button variant="link" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The kind that all values have in common; `string` if they differ. */
function sharedKind([first, ...others]: readonly OptionValue[]): Kind {
  const kind = first === undefined ? 'string' : kindOf(first)
  return others.every((value) => kindOf(value) === kind) ? kind : 'string'
}
