import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useState,
} from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { columnLimitBytes } from '../../save/storeSize.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { Suggestions } from './Suggestions.tsx'
import { TypeChoice, type TypeChoiceProps } from './TypeChoice.tsx'

/** Where the active cell moves after a commit. */
export type CommitMove = 'down' | 'right' | 'stay'

interface Props {
  readonly label: string
  /** The text until something is typed. */
  readonly text: string
  /** Whether the text was just typed: the caret goes to its end then; otherwise the text is selected. */
  readonly isTyped: boolean
  /** What is worth knowing while typing, such as how special characters are written. */
  readonly hint: (text: string) => string | undefined
  /** What is worth a thought before the text is committed; it does not prevent that. */
  readonly warning?: (text: string) => string | undefined
  /** Whether the text is JSON: left to right in every language, and several lines from the start. */
  readonly isCode: boolean
  /** Says why a text cannot be committed; undefined if it can. */
  readonly problem: (text: string) => string | undefined
  /** The choice of a type beside the field; Shift+Tab moves to it. */
  readonly typeChoice?: TypeChoiceProps | undefined
  /** Whether even an untouched text is committed, since something else was changed. */
  readonly isChanged?: boolean
  /** Values of other types that a text may mean; Tab moves to them. */
  readonly suggestions?: (text: string) => readonly OptionValue[]
  readonly onSuggestion?: (value: OptionValue) => void
  /** From when on problems are shown: the opening, the first change, or the first attempt to commit. */
  readonly checks: 'from-start' | 'as-typed' | 'on-commit'
  readonly onCommit: (text: string, move: CommitMove) => void
  /** @param holdsFocus whether the focus stays in the grid: not when the user has clicked elsewhere */
  readonly onCancel: (holdsFocus: boolean) => void
}

function lineCount(text: string): number {
  return text.split('\n').length
}

function focusOnce(isTyped: boolean): (area: HTMLTextAreaElement | null) => void {
  return (area) => {
    if (area === null || document.activeElement === area) return
    area.focus({ preventScroll: true })
    if (isTyped) area.setSelectionRange(area.value.length, area.value.length)
    else area.select()
    area.closest('[data-editor]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Whether the focus stays in the editor that an event happened in. */
function staysInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
}

/**
 * The text field of an open cell. Enter commits, Shift+Enter or Alt+Enter inserts a line break, Tab moves to the
 * suggestions or else commits and moves to the right, Escape cancels. A text with a problem is never discarded: the
 * field stays open and says why. Suggestions never take the focus by themselves.
 */
export function EditTextArea(props: Props): ReactNode {
  const { label, isTyped, hint, isCode, problem, suggestions, onSuggestion, onCommit, onCancel } = props
  const [typed, setTyped] = useState<string>()
  const text = typed ?? props.text
  const say = useSay()
  const [attempted, setAttempted] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [focus] = useState(() => focusOnce(isTyped))
  const id = useId()
  const isChecked =
    attempted || props.checks === 'from-start' || (props.checks === 'as-typed' && text !== props.text)
  const problemText = tooLarge ? say('editor.tooLarge') : isChecked ? problem(text) : undefined
  const hintText = hint(text)
  const warning = problemText === undefined ? props.warning?.(text) : undefined
  const suggested = suggestions?.(text) ?? []

  function commit(move: CommitMove): void {
    setAttempted(true)
    if (problem(text) === undefined) onCommit(text, move)
  }

  function onPaste(event: ClipboardEvent): void {
    const isTooLarge = event.clipboardData.getData('text/plain').length > columnLimitBytes
    setTooLarge(isTooLarge)
    // With that much text, the field would freeze for minutes.
    if (isTooLarge) event.preventDefault()
  }

  function onFieldKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Tab' && !event.shiftKey && suggested.length === 0) {
      event.preventDefault()
      commit('right')
    } else if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
      event.preventDefault()
      // Inserted by the browser itself, which keeps the undo history of the field.
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      commit('down')
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel(true)
    } else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault()
      commit('down')
    }
  }

  return (
    // The keys and the focus are those of the controls in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="editor"
      data-editor=""
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (staysInside(event)) return
        if (text === props.text && !isTyped && props.isChanged !== true) onCancel(false)
        else commit('stay')
      }}
    >
      {props.typeChoice !== undefined && <TypeChoice optionKey={text} {...props.typeChoice} />}
      <textarea
        ref={focus}
        className="editor-text"
        translate="no"
        aria-label={label}
        aria-invalid={problemText !== undefined}
        aria-describedby={`${id}-hint ${id}-warning ${id}-problem`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir={isCode ? 'ltr' : 'auto'}
        rows={Math.min(12, Math.max(isCode ? 4 : 1, lineCount(text)))}
        value={text}
        // An untouched text is replaced by what is typed, however the field got the focus.
        onFocus={({ target }) => typed === undefined && !isTyped && target.select()}
        onPaste={onPaste}
        onChange={(event) => {
          setTooLarge(false)
          setTyped(event.target.value)
        }}
        onKeyDown={onFieldKeyDown}
      />
      <div id={`${id}-hint`} className="editor-hint" hidden={hintText === undefined}>
        {hintText}
      </div>
      <div id={`${id}-warning`} className={warning && 'editor-warning'} aria-live="polite">
        {warning}
      </div>
      <div
        id={`${id}-problem`}
        ref={problemText === undefined ? undefined : scrollIntoView}
        className="editor-problem"
        role="alert"
        hidden={problemText === undefined}
      >
        {problemText}
      </div>
      <Suggestions
        values={suggested}
        onChoose={(value) => onSuggestion?.(value)}
        onTab={() => commit('right')}
      />
    </div>
  )
}
