import { isolateHistory } from '@codemirror/commands'
import { unfoldAll } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { openSearchPanel } from '@codemirror/search'
import { EditorView } from '@codemirror/view'
import type { Say } from '../messages/say.ts'
import { columnLimitBytes } from '../save/storeSize.ts'
import { createStore, type Store } from '../state/store.ts'
import { displayText } from '../value/displayText.ts'
import { editTextOf } from '../value/editText.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { type EditedValue, readEdited } from '../value/readEdited.ts'
import { storedForm } from '../value/storedForm.ts'
import { utf8Length } from '../value/utf8Length.ts'
import { foldParts } from './foldParts.ts'
import { formatJson, offsetAfterFormat } from './formatJson.ts'
import { panelPhrases } from './panelPhrases.ts'
import { panelState, setWrapping } from './panelState.ts'
import { problemSentence } from './problemSentence.ts'
import { type PanelProblem, problemRange } from './panelProblem.ts'

/** Above this length, in code units, a text is checked only when it is applied. */
const checkedLength = 1_000_000

/** Above this length the portal's form of the value is not worked out while typing. */
const storedLength = 100_000

export interface PanelStatus {
  /** The length of the text in UTF-8. */
  readonly bytes: number
  readonly problem: PanelProblem | undefined
  /** How often a problem has stopped something that was asked for. */
  readonly refusals: number
  /** What the portal will answer, where that differs from the text. */
  readonly stored: string | undefined
  /** Whether the text is so long that it is checked only when it is applied. */
  readonly isUnchecked: boolean
}

/** The text editor of the panel: CodeMirror with a value in it, free of React. */
export interface PanelEditor {
  readonly isJson: boolean
  readonly isEscaped: boolean
  readonly status: Store<PanelStatus>
  readonly wraps: Store<boolean>
  /**
   * Shows the text in the element's shadow root and takes the focus.
   *
   * @returns the function that takes it down; the text is kept, to be shown again
   */
  readonly mount: (host: HTMLElement) => () => void
  readonly isChanged: () => boolean
  /** The value that the text reads as; undefined when it has a problem, which the status then tells. */
  readonly read: () => OptionValue | undefined
  readonly focus: () => void
  readonly goToProblem: () => void
  readonly openSearch: () => void
  readonly format: () => void
  readonly fold: () => void
  readonly unfold: () => void
  readonly toggleWrap: () => void
}

/** @param label the name of the text to assistive technology */
export function createPanelEditor(
  value: OptionValue,
  isReadOnly: boolean,
  label: string,
  say: Say,
): PanelEditor {
  const kind = kindOf(value)
  const isJson = kind === 'list' || kind === 'object'
  const form = editTextOf(value)
  const wraps = createStore(!isJson)
  const status = createStore<PanelStatus>({
    bytes: utf8Length(form.text),
    problem: undefined,
    refusals: 0,
    stored: undefined,
    isUnchecked: !isReadOnly && form.text.length > checkedLength,
  })
  let state = panelState({
    text: form.text,
    isJson,
    isReadOnly,
    label,
    phrases: panelPhrases(say),
    check,
    refuses,
  })
  const original = state.doc
  let view: EditorView | undefined

  function currentText(): string {
    return (view?.state ?? state).doc.toString()
  }

  function storedText(result: EditedValue, length: number): string | undefined {
    if (!result.ok || !isJson || length > storedLength) return undefined
    const stored = storedForm(result.value)
    return stored === result.value ? undefined : displayText(stored, 80)
  }

  function diagnostics(problem: PanelProblem, length: number): readonly Diagnostic[] {
    const range = problemRange(problem, length)
    return range === undefined
      ? []
      : [{ ...range, severity: 'error', message: problemSentence(say, problem) }]
  }

  /** What the linter asks for. */
  function check(text: string): readonly Diagnostic[] {
    const isUnchecked = text.length > checkedLength
    const result = isUnchecked ? undefined : readEdited(kind, text, form)
    const problem = result?.ok === false ? result.problem : undefined
    status.set({
      ...status.get(),
      bytes: utf8Length(text),
      problem,
      stored: result && storedText(result, text.length),
      isUnchecked,
    })
    return problem === undefined ? [] : diagnostics(problem, text.length)
  }

  function refuse(problem: PanelProblem): void {
    const before = status.get()
    status.set({ ...before, problem, refusals: before.refusals + 1 })
    if (view === undefined || problem.kind === 'paste-too-large') return
    view.dispatch(setDiagnostics(view.state, diagnostics(problem, view.state.doc.length)))
  }

  function refuses(pasted: string): boolean {
    const isTooLarge = pasted.length > columnLimitBytes
    if (isTooLarge) refuse({ kind: 'paste-too-large' })
    return isTooLarge
  }

  function onLeave(event: BeforeUnloadEvent): void {
    if (isChanged()) event.preventDefault()
  }

  function mount(host: HTMLElement): () => void {
    // In a shadow root CodeMirror adopts its style sheets, so the page can forbid style elements.
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const mounted = new EditorView({ state, root, parent: root })
    view = mounted
    mounted.focus()
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      state = mounted.state
      view = undefined
      mounted.destroy()
    }
  }

  function isChanged(): boolean {
    return !(view?.state ?? state).doc.eq(original)
  }

  function read(): OptionValue | undefined {
    const result = readEdited(kind, currentText(), form)
    if (result.ok) return result.value
    refuse(result.problem)
    return undefined
  }

  function goToProblem(): void {
    if (view === undefined) return
    const result = readEdited(kind, currentText(), form)
    const range = result.ok ? undefined : problemRange(result.problem, view.state.doc.length)
    if (range !== undefined) {
      view.dispatch({
        selection: { anchor: range.from },
        effects: EditorView.scrollIntoView(range.from, { y: 'center', x: 'center' }),
      })
    }
    view.focus()
  }

  function format(): void {
    if (view === undefined) return
    const text = currentText()
    const result = formatJson(text)
    if (!result.ok) {
      refuse({ kind: 'unreadable', error: result.error })
      return
    }
    if (result.text === text) return
    view.dispatch({
      changes: { from: 0, to: text.length, insert: result.text },
      selection: { anchor: offsetAfterFormat(text, result.text, view.state.selection.main.head) },
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
      userEvent: 'input.format',
    })
  }

  return {
    isJson,
    isEscaped: form.form === 'escaped',
    status,
    wraps,
    mount,
    isChanged,
    read,
    goToProblem,
    format,
    focus: () => view?.focus(),
    openSearch: () => view && openSearchPanel(view),
    fold: () => view && foldParts(view),
    unfold: () => view && unfoldAll(view),
    toggleWrap() {
      wraps.set(!wraps.get())
      if (view) setWrapping(view, wraps.get())
    },
  }
}
