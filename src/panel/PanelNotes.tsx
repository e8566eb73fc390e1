import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import type { ChangeElsewhere } from '../draft/openEdit.ts'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import type { Kind } from '../value/optionValue.ts'
import type { PanelEditor } from './panelEditor.ts'
import { problemSentence } from './problemSentence.ts'
import { problemRange } from './panelProblem.ts'

interface Props {
  readonly editor: PanelEditor
  readonly kind: Kind
  /** The key that the JSON in the string holds twice. */
  readonly duplicateKey: string | undefined
  readonly change: ChangeElsewhere
  readonly isReadOnly: boolean
}

/** The problem of the text, and hints for typing. */
export function PanelNotes({ editor, kind, duplicateKey, change, isReadOnly }: Props): ReactNode {
  const say = useSay()
  const { problem, rejections, stored, rounded, isUnchecked } = useStore(editor.status)
  const hasPosition = problem !== undefined && problemRange(problem, Number.POSITIVE_INFINITY) !== undefined
  const hints = [
    editor.isEscaped && say('editor.escaped'),
    duplicateKey !== undefined && say('panel.duplicateKey', { key: duplicateKey }),
    editor.isInString && problem !== undefined && say('panel.storeAsText'),
    kind === 'null' && !isReadOnly && say('editor.null'),
    stored !== undefined && say('editor.stored', { stored }),
    rounded,
    isUnchecked && say('panel.unchecked'),
  ].filter((hint) => typeof hint === 'string')
  return (
    <div className="panel-notes">
      {hints.map((hint) => (
        <p key={hint} className="panel-hint">
          {hint}
        </p>
      ))}
      <p className={change === 'none' ? undefined : 'panel-hint'} aria-live="polite">
        {change !== 'none' && say(`editor.${change}`)}
      </p>
      <div className="panel-problem">
        {/* A new element each time, so that the same sentence is announced again. */}
        <p key={rejections} role="alert">
          {problem && problemSentence(say, problem)}
        </p>
        {hasPosition && (
          <Button variant="plain" size="small" onPress={editor.goToProblem}>
            {say('panel.goToError')}
          </Button>
        )}
      </div>
    </div>
  )
}
