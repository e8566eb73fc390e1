import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { isTouched, type OpenEdit } from '../../draft/openEdit.ts'
import { useSay } from '../../messages/Messages.tsx'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/keyPress.ts'
import { columnLimitBytes } from '../../save/storeSize.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { useGridContext } from '../gridContext.ts'
import { Suggestions } from './Suggestions.tsx'
import { TypeChoice, type TypeChoiceProps } from './TypeChoice.tsx'
import { useOwnClicks } from './useOwnClicks.ts'
import { whenLeft } from './whenLeft.ts'

/** Where the active cell moves after a commit. */
export type CommitMove = 'down' | 'right' | 'stay'

/** What all editors of cells have. */
export interface EditorProps {
  readonly edit: OpenEdit
  /** What has happened to the option elsewhere. */
  readonly note: string | undefined
  readonly onCommit: (move: CommitMove) => void
  /** Called when the focus has left the editor. */
  readonly onLeave: () => void
  /** Called when the user gives up the edit. */
  readonly onCancel: () => void
}

interface Props extends EditorProps {
  readonly label: string
  /** What is worth knowing while typing, such as how special characters are written. */
  readonly hint: string | undefined
  /** What is worth a thought before the text is committed; it does not prevent that. */
  readonly warning?: string | undefined
  /** Whether the text is JSON: left to right in every language, and several lines from the start. */
  readonly isCode: boolean
  /** Says why the text cannot be committed; undefined if it can. */
  readonly problem: () => string | undefined
  /** Goes on in the large editor: Ctrl+Enter. */
  readonly onOpenPanel?: () => void
  /** The choice of a type beside the field; Shift+Tab moves to it. */
  readonly typeChoice?: TypeChoiceProps | undefined
  /** Values of other types that the text may mean; Tab moves to them. */
  readonly suggestions?: readonly OptionValue[]
  readonly onSuggestion?: (value: OptionValue) => void
  /** From when on problems are shown: the opening, the first change, or the first attempt to commit. */
  readonly checks: 'from-start' | 'as-typed' | 'on-commit'
}

function lineCount(text: string): number {
  return text.split('\n').length
}

/** @param caret where it is when the field opens; `all` selects the text, to be replaced by what is typed */
function focusOnce(caret: 'end' | 'start' | 'all'): (area: HTMLTextAreaElement | null) => void {
  return (area) => {
    if (area === null || document.activeElement === area) return
    area.focus({ preventScroll: true })
    const at = caret === 'end' ? area.value.length : 0
    area.setSelectionRange(at, caret === 'all' ? area.value.length : at)
    area.closest('[data-editor]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/**
 * The text field of an open cell. Enter commits, Shift+Enter or Alt+Enter inserts a line break, Tab moves to the
 * suggestions or else commits and moves to the right, Escape cancels. A text with a problem is never discarded: the
 * field stays open and says why. Suggestions never take the focus by themselves.
 */
export function EditTextArea(props: Props): ReactNode {
  const {
    edit,
    note,
    label,
    hint,
    isCode,
    problem,
    suggestions = [],
    onSuggestion,
    onCommit,
    onCancel,
  } = props
  const { text } = edit
  const say = useSay()
  const { openEdits } = useGridContext()
  const [tooLarge, setTooLarge] = useState(false)
  // Of JSON a part is to be edited, unless it is empty.
  const isEditedInParts = isCode && !/^(?:\[\]|\{\})$/.test(edit.originalText)
  const [focus] = useState(() => focusOnce(isTouched(edit) ? 'end' : isEditedInParts ? 'start' : 'all'))
  const id = useId()
  const onMouseDown = useOwnClicks()
  const isChecked =
    edit.isRejected ||
    props.checks === 'from-start' ||
    (props.checks === 'as-typed' && text !== edit.originalText)
  const problemText = tooLarge ? say('editor.tooLarge') : isChecked ? problem() : undefined
  const warning = problemText === undefined ? props.warning : undefined

  function onPaste(event: ClipboardEvent): void {
    const isTooLarge = event.clipboardData.getData('text/plain').length > columnLimitBytes
    setTooLarge(isTooLarge)
    // With that much text, the field would freeze for minutes.
    if (isTooLarge) event.preventDefault()
  }

  function onFieldKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Tab' && !event.shiftKey && suggestions.length === 0) {
      event.preventDefault()
      onCommit('right')
    } else if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
      event.preventDefault()
      // Inserted by the browser itself, which keeps the undo history of the field.
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && props.onOpenPanel) {
      event.preventDefault()
      props.onOpenPanel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onCommit('down')
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    } else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault()
      onCommit('down')
    }
  }

  return (
    // The keys and the focus are those of the controls in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="editor"
      data-editor=""
      onKeyDown={onKeyDown}
      onBlur={(event) => whenLeft(event, props.onLeave)}
    >
      {props.typeChoice !== undefined && <TypeChoice optionKey={text} {...props.typeChoice} />}
      <textarea
        ref={focus}
        className="editor-text"
        translate="no"
        aria-label={label}
        aria-invalid={problemText !== undefined}
        aria-describedby={`${id}-hint ${id}-note ${id}-warning ${id}-problem`}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="next"
        spellCheck={false}
        dir={isCode ? 'ltr' : 'auto'}
        rows={Math.min(12, Math.max(isCode ? 4 : 1, lineCount(text)))}
        value={text}
        // An untouched text is replaced by what is typed, however the field got the focus.
        onFocus={({ target }) =>
          !isEditedInParts && !edit.isTyped && text === edit.originalText && target.select()
        }
        onMouseDown={onMouseDown}
        onPaste={onPaste}
        onChange={(event) => {
          setTooLarge(false)
          openEdits.setText(event.target.value)
        }}
        onKeyDown={onFieldKeyDown}
      />
      <div id={`${id}-hint`} className="editor-hint" hidden={hint === undefined}>
        {hint}
      </div>
      <div id={`${id}-note`} className={note && 'editor-warning'} aria-live="polite">
        {note}
      </div>
      <div id={`${id}-warning`} className={warning && 'editor-warning'} aria-live="polite">
        {warning}
      </div>
      <div
        ref={problemText === undefined ? undefined : scrollIntoView}
        className="editor-problem"
        hidden={problemText === undefined}
      >
        <span id={`${id}-problem`} role="alert">
          {problemText}
        </span>
        {/* Not a tab stop: it is Escape, for those without a keyboard. */}
        <Button variant="link" size="small" tabIndex={-1} onPress={onCancel}>
          {say('dialog.cancel')}
        </Button>
      </div>
      <Suggestions
        values={suggestions}
        onChoose={(value) => onSuggestion?.(value)}
        onTab={() => onCommit('right')}
      />
    </div>
  )
}
