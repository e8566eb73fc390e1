import { isolateHistory } from '@codemirror/commands'
import { unfoldAll } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { openSearchPanel } from '@codemirror/search'
import { Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isTouched, type OpenEdit } from '../draft/openEdit.ts'
import type { Say } from '../messages/say.ts'
import { formatJsonInString } from '../schema/jsonInString.ts'
import { columnLimitBytes } from '../save/storeSize.ts'
import { createStore, type Store } from '../state/store.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { utf8Length } from '../value/utf8Length.ts'
import { type CheckedText, checkText, isUnchecked } from './checkText.ts'
import { foldTopLevel } from './foldTopLevel.ts'
import { formatJson, offsetAfterFormat } from './formatJson.ts'
import { isJsonForm, readPanelText } from './jsonForm.ts'
import { panelPhrases } from './panelPhrases.ts'
import { panelState, setWrapping } from './panelState.ts'
import { problemSentence } from './problemSentence.ts'
import { type PanelProblem, problemRange } from './panelProblem.ts'

/** While typing, from a change to passing on the text. */
const textDelayMs = 500

const leaving = ['beforeunload', 'pagehide']

export interface PanelStatus extends CheckedText {
  /** How often a problem has prevented an action. */
  readonly rejections: number
}

/** The text editor of the panel: CodeMirror with a value, independent of React. */
export interface PanelEditor {
  /** Whether the text is JSON, laid out as such. */
  readonly isJson: boolean
  /** Whether it is the JSON that a string holds. */
  readonly isInString: boolean
  /** Whether special characters of the text are written as escapes. */
  readonly isEscaped: boolean
  readonly status: Store<PanelStatus>
  readonly isWrapped: Store<boolean>
  /**
   * Mounts the editor in the element's shadow root and takes the focus.
   *
   * @returns a function that unmounts it; the text is kept and can be mounted again
   */
  readonly mount: (host: HTMLElement) => () => void
  readonly isChanged: () => boolean
  /** The edit with the text as it stands now; it is then in other hands, and no longer passed on. */
  readonly take: () => OpenEdit
  /** Where the caret stands, in code units. */
  readonly caret: () => number
  /** The value of the text; undefined if it has a problem, which is then in the status. */
  readonly read: () => OptionValue | undefined
  readonly focus: () => void
  readonly goToProblem: () => void
  readonly openSearch: () => void
  readonly format: () => void
  readonly fold: () => void
  readonly unfold: () => void
  readonly toggleWrap: () => void
}

/**
 * @param reader reads numbers and booleans as written in the user’s locale
 * @param onWritten gets the edit with its text while that is typed
 * @param caret where it stands at first, in code units
 */
export function createPanelEditor(
  edit: OpenEdit,
  isReadOnly: boolean,
  say: Say,
  reader: LocaleReader,
  onWritten: (edit: OpenEdit) => void,
  caret = 0,
): PanelEditor {
  const { kind } = edit
  const isInString = isJsonForm(edit)
  const isJson = isInString || kind === 'list' || kind === 'object'
  let timer: ReturnType<typeof setTimeout> | undefined
  const isWrapped = createStore(!isJson)
  const status = createStore<PanelStatus>({
    bytes: utf8Length(edit.text),
    problem: undefined,
    rejections: 0,
    stored: undefined,
    rounded: undefined,
    isUnchecked: !isReadOnly && isUnchecked(edit.text),
  })
  let state = panelState({
    text: edit.text,
    caret,
    isJson,
    isReadOnly,
    label: say('editor.value', { key: edit.key }),
    phrases: panelPhrases(say),
    check,
    rejectsPaste,
    onChange: passOnSoon,
  })
  const original = Text.of(edit.originalText.split('\n'))
  let view: EditorView | undefined

  function currentText(): string {
    return (view?.state ?? state).doc.toString()
  }

  function diagnostics(problem: PanelProblem, length: number): readonly Diagnostic[] {
    const range = problemRange(problem, length)
    return range === undefined
      ? []
      : [{ ...range, severity: 'error', message: problemSentence(say, problem) }]
  }

  /** Called by the linter. */
  function check(text: string): readonly Diagnostic[] {
    const checked = checkText(edit, text, say, reader)
    status.set({ ...status.get(), ...checked })
    return checked.problem === undefined ? [] : diagnostics(checked.problem, text.length)
  }

  function reject(problem: PanelProblem): void {
    const before = status.get()
    status.set({ ...before, problem, rejections: before.rejections + 1 })
    if (view === undefined || problem.kind === 'paste-too-large') return
    view.dispatch(setDiagnostics(view.state, diagnostics(problem, view.state.doc.length)))
  }

  function rejectsPaste(pasted: string): boolean {
    const isTooLarge = pasted.length > columnLimitBytes
    if (isTooLarge) reject({ kind: 'paste-too-large' })
    return isTooLarge
  }

  function written(): OpenEdit {
    return { ...edit, text: currentText() }
  }

  function stopTimer(): void {
    clearTimeout(timer)
    timer = undefined
  }

  function passOn(): void {
    if (timer === undefined) return
    stopTimer()
    onWritten(written())
  }

  /** A text may have millions of characters, which are not copied at every keystroke. */
  function passOnSoon(): void {
    timer ??= setTimeout(passOn, textDelayMs)
  }

  function mount(host: HTMLElement): () => void {
    // In a shadow root, CodeMirror adopts style sheets, so that the page can forbid style elements.
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const scrollTo = EditorView.scrollIntoView(state.selection.main.head, { y: 'center' })
    const mounted = new EditorView({ state, root, parent: root, scrollTo })
    view = mounted
    mounted.focus()
    for (const name of leaving) window.addEventListener(name, passOn)
    return () => {
      for (const name of leaving) window.removeEventListener(name, passOn)
      passOn()
      state = mounted.state
      view = undefined
      mounted.destroy()
    }
  }

  function isChanged(): boolean {
    const isSame = (view?.state ?? state).doc.eq(original)
    return isTouched(isSame ? { ...edit, text: edit.originalText } : written())
  }

  function read(): OptionValue | undefined {
    const result = readPanelText(edit, currentText(), reader)
    if (result.ok) return result.value
    reject(result.problem)
    return undefined
  }

  function goToProblem(): void {
    if (view === undefined) return
    const result = readPanelText(edit, currentText(), reader)
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
    const result = isInString ? formatJsonInString(text) : formatJson(text)
    if (!result.ok) {
      reject({ kind: 'unreadable', error: result.error })
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
    isInString,
    isEscaped: edit.form.form === 'escaped',
    status,
    isWrapped,
    mount,
    isChanged,
    take() {
      stopTimer()
      return written()
    },
    caret: () => (view?.state ?? state).selection.main.head,
    read,
    goToProblem,
    format,
    focus: () => view?.focus(),
    openSearch: () => view && openSearchPanel(view),
    fold: () => view && foldTopLevel(view),
    unfold: () => view && unfoldAll(view),
    toggleWrap() {
      isWrapped.set(!isWrapped.get())
      if (view) setWrapping(view, isWrapped.get())
    },
  }
}
