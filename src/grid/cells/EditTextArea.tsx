import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { columnLimitBytes } from '../../save/storeSize.ts'

/** Where the person goes after a commit. */
export type CommitMove = 'down' | 'right' | 'stay'

interface Props {
  readonly label: string
  readonly text: string
  /** The text was typed by the person just now: the caret goes behind it, instead of selecting it. */
  readonly isTyped: boolean
  /** What to know while typing, such as how characters are written. */
  readonly hint: (text: string) => string | undefined
  /** JSON: from left to right in every language, and several lines from the start. */
  readonly isCode: boolean
  /** The sentence that says what is wrong with a text; undefined commits it. */
  readonly problem: (text: string) => string | undefined
  /** Since when problems are told: the field's opening, the first change, or the first attempt to commit. */
  readonly checks: 'from-start' | 'as-typed' | 'on-commit'
  readonly onCommit: (text: string, after: CommitMove) => void
  /** @param holdsFocus whether the person stays in the grid: not when they have clicked elsewhere */
  readonly onCancel: (holdsFocus: boolean) => void
}

function lines(text: string): number {
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

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/**
 * The text field of an open cell. Enter commits, Shift+Enter or Alt+Enter breaks the line, Tab commits and
 * goes on, Escape cancels. A text with a problem is never thrown away: the field stays and says why.
 */
export function EditTextArea(props: Props): ReactNode {
  const { label, isTyped, hint, isCode, problem, onCommit, onCancel } = props
  const [text, setText] = useState(props.text)
  const say = useSay()
  const [attempted, setAttempted] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [focus] = useState(() => focusOnce(isTyped))
  const id = useId()
  const isChecked =
    attempted || props.checks === 'from-start' || (props.checks === 'as-typed' && text !== props.text)
  const sentence = tooLarge ? say('editor.tooLarge') : isChecked ? problem(text) : undefined
  const hintSentence = hint(text)

  function commit(after: CommitMove): void {
    setAttempted(true)
    if (problem(text) === undefined) onCommit(text, after)
  }

  function onPaste(event: ClipboardEvent): void {
    const isTooLarge = event.clipboardData.getData('text/plain').length > columnLimitBytes
    setTooLarge(isTooLarge)
    // A field with this much text would stand still for minutes.
    if (isTooLarge) event.preventDefault()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel(true)
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault()
      commit('right')
    } else if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
      event.preventDefault()
      // The browser's own insertion keeps the field's undo history.
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      commit('down')
    }
  }

  return (
    <div className="editor" data-editor="">
      <textarea
        ref={focus}
        className="editor-text"
        aria-label={label}
        aria-invalid={sentence !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir={isCode ? 'ltr' : 'auto'}
        rows={Math.min(12, Math.max(isCode ? 4 : 1, lines(text)))}
        value={text}
        onPaste={onPaste}
        onChange={(event) => {
          setTooLarge(false)
          setText(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (text === props.text && !isTyped) onCancel(false)
          else commit('stay')
        }}
      />
      <div id={`${id}-hint`} className="editor-hint" hidden={hintSentence === undefined}>
        {hintSentence}
      </div>
      <div
        id={`${id}-problem`}
        ref={sentence === undefined ? undefined : intoView}
        className="editor-problem"
        role="alert"
        hidden={sentence === undefined}
      >
        {sentence}
      </div>
    </div>
  )
}
